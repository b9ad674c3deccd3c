/**
 * Puts text on the clipboard.
 * @returns whether it is there: browsers refuse on an insecure page, or when the reader said no
 */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
