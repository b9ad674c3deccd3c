import type { APIRoute } from 'astro';
import { name } from '../site/site.ts';
import { absoluteUrl, homeUrl } from '../site/urls.ts';

/** Tells a browser how to search here. https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md */
export const GET: APIRoute = () => {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${name}</ShortName>
  <Description>Find a Docker command</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${absoluteUrl(homeUrl)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, { headers: { 'content-type': 'application/opensearchdescription+xml' } });
};
