/** The most issues that are reported: a value may have one in each of a million elements, and no client can make an answer larger. */
export const mostIssues = 20;
