import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that an author wrote. */
export interface SourceFile {
  /** Relative to its folder, with `/`. Example: `docker-images-and-containers/interactive-mode.mdx` */
  path: string;
  text: string;
}

/** Reads every file below a folder but the hidden ones, in the order of their paths. */
export function readSourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.startsWith('.'))
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .map((path) => ({ path: path.slice(folder.length + 1).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
}
