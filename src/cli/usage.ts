/** Something the user asked for that cannot be done as asked; ends with status 2. */
export class UsageError extends Error {}
