/**
 * Makes something, or says why it cannot be made and leaves with exit code 1.
 * @param more what else to say, such as how the command is used
 */
export function orLeave<T>(make: () => T, more = ''): T {
  try {
    return make();
  } catch (error) {
    console.error((error instanceof Error ? error.message : String(error)) + more);
    process.exit(1);
  }
}
