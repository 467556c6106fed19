/** Number of the advisory lock that whoever changes facts, or rewrites their ledger, holds. */
export const writerLock = 7_305_001_413
