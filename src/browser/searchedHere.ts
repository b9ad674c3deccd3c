/** What happens on a page when a result of a search leads to that page itself. */
export const SEARCHED_HERE = 'searched-here';
