/** `<wire name or topic>/<what-must-hold>`. */
export type CaseId = `${string}/${string}`;
