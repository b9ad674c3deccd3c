import type { Value } from '../block/values.ts';

/**
 * Another word for a value, such as a reader may put in: with a hyphen, a dot, a space where Docker allows one.
 * @param hubImages repositories that are on the Hub; there each tag has a second one, `1.29-other`
 * @throws an Error for a kind that nobody thought of another word for
 */
export function otherValue({ kind, example }: Value, hubImages: ReadonlySet<string>): string {
  switch (kind) {
    case 'container':
      return `My.${example}-2`;
    case 'image': {
      const [repository = '', tag = 'latest'] = example.split(/:(?=[^/]+$)/);
      return hubImages.has(repository) ? `${repository}:${tag}-other` : `${repository.replace(/[^/]+$/, (name) => `other-${name}`)}:${tag}-rc_2`;
    }
    case 'repository':
      return `other-${example}`;
    case 'tag':
      return `${example}-rc_2`;
    case 'port':
      return String(Number(example) + 10_101);
    case 'path':
      return example.replace(/[^/]+$/, (name) => `other ${name}`);
    case 'volume':
      return `My.${example}_2`;
    case 'network':
      return `my-${example}.2`;
    case 'user':
      return 'otherdoe42';
    case 'device':
      return '/dev/net/tun';
    case 'service':
      return `other-${example}`;
    case 'variable':
      return `OTHER_${example}`;
    case 'password':
      return `Other.${example}`;
    default:
      throw new Error(`src/verify/otherValues.ts has no other word for a value of the kind \`${kind}\`: add one, so that sections are run with it`);
  }
}
