import type { AlertPageQuery, ListedAlertFragment } from '@steerboard/schema'

/** An alert as a list shows it. */
export type ListedAlert = ListedAlertFragment

/** An alert with everything its page shows. */
export type WholeAlert = AlertPageQuery['alert']

export type Evidence = WholeAlert['evidence']
export type Drivers = NonNullable<Evidence['drivers']>
