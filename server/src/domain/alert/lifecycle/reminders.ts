const cycleDays = 30
const most = 3
const day = 86_400_000

/** How many reminders of an alert that nobody has taken on are due: one a cycle, three in all. */
export const remindersDue = (since: Date, now: Date): number =>
  Math.min(most, Math.floor((now.getTime() - since.getTime()) / (cycleDays * day)))
