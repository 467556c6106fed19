/** What the caller of the command line can rely on. */
export const EXIT = {
  ok: 0,
  /** Something failed or was in the way. */
  failure: 1,
  /** The command was not understood. */
  usage: 2,
  /** The data was read and nothing of it could be taken. */
  dataRejected: 3,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
  /** Stopped by SIGTERM. */
  terminated: 143,
} as const
