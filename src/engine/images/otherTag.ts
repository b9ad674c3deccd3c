/** An image's second tag, for the run with other values. Example: `1.29-other` for `1.29` */
export const other = (tag: string): string => `${tag}-other`;
