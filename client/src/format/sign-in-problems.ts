/** What may go wrong on the way through the organisation's own sign-in, by the name in the address. */
const problems: Record<string, string> = {
  away: 'The sign-in of your organisation does not answer at the moment. Try again, or sign in by password or link.',
  often:
    'Too many sign-ins from your network did not succeed. Try again in a minute, or sign in by password or link.',
  refused: 'The sign-in was broken off before it was complete.',
  invalid:
    'What the sign-in of your organisation said could not be verified, so nobody was signed in. Try once more; if it happens again, tell whoever looks after Steerboard.',
  late: 'That took too long, or began in another browser or window. Try again.',
  'no-role':
    'Your organisation knows you, but you have no role here yet. Ask whoever looks after Steerboard for one.',
  'groups-unknown':
    'Your organisation’s sign-in did not say to which groups you belong, because there are too many. Whoever looks after it can have it tell only those of Steerboard.',
  'address-taken':
    'Somebody is here already under your e-mail address. Sign in by password or link, and connect the two in your profile.',
  'no-address':
    'Your organisation’s sign-in did not tell your e-mail address, which is needed here.',
  'locked-out': 'You cannot sign in here any more. Ask whoever looks after Steerboard.',
  'connected-elsewhere': 'This account of your organisation belongs to somebody else here.',
}

/** In words; undefined for no problem. */
export const signInProblem = (name: unknown): string | undefined =>
  typeof name === 'string' ? (problems[name] ?? problems.invalid) : undefined
