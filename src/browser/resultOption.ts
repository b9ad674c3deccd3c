import type { Result } from '../search/client.ts';
import { valueOf } from './valueStore.ts';

/**
 * Makes an option of the list of results. It is a link, so that it opens in a new tab as any other.
 * @param id the id of its element
 */
export function resultOption({ url, section, heading, sentence, command }: Result, id: string): HTMLAnchorElement {
  const option = document.createElement('a');
  option.id = id;
  option.setAttribute('role', 'option');
  option.href = url;
  option.tabIndex = -1;
  const name = document.createElement('span');
  name.textContent = section;
  const title = document.createElement('b');
  if (heading === '') title.append(name);
  else title.append(name, ' › ', heading);
  const excerpt = Object.assign(document.createElement('span'), { className: 'excerpt', textContent: sentence });
  option.append(title, excerpt);
  if (command !== undefined) option.append(toCode(command));
  return option;
}

/** A command of our own, highlighted when the site was built, with the reader's values in it. */
function toCode(html: string): HTMLElement {
  const code = document.createElement('code');
  code.innerHTML = html;
  for (const value of code.querySelectorAll<HTMLElement>('[data-v]')) {
    const example = value.textContent ?? '';
    value.dataset['e'] = example;
    value.textContent = valueOf(`${value.dataset['v']}=${example}`) ?? example;
  }
  return code;
}
