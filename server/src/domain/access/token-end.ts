const DAY = 86_400_000
const MARKED_DAYS = 14
const REMINDED_DAYS = 7

interface Lasting {
  createdAt: Date
  expiresAt: Date
}

/** Whether it is time to think of another: it ends within fourteen days. */
export const endsSoon = ({ expiresAt }: Pick<Lasting, 'expiresAt'>, now: Date): boolean =>
  expiresAt > now && expiresAt.getTime() - now.getTime() <= MARKED_DAYS * DAY

/**
 * When its owner is reminded: seven days before the end, but of one that lasts a few days only, not
 * before half of them are over.
 */
export function remindedFrom({ createdAt, expiresAt }: Lasting): Date {
  const [begin, end] = [createdAt.getTime(), expiresAt.getTime()]
  return new Date(Math.max(end - REMINDED_DAYS * DAY, (begin + end) / 2))
}
