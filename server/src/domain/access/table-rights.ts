/** What the application role may do with the rows of a table. Nothing of it lets it change the table. */
export type Act = 'select' | 'insert' | 'update' | 'delete'

/**
 * What the application role may do in one table. A slice lists each of its tables; what is not
 * listed here is out of reach of whatever a person asks, however it is asked.
 */
export type TableRights = Readonly<Record<string, readonly Act[]>>

/** Shown to people, and written by programs that whoever runs the machine starts. */
export const READ: readonly Act[] = ['select']
/** A record: whoever may add to it can neither change nor remove what stands there. */
export const ADD_ONLY: readonly Act[] = ['select', 'insert']
/** Rows change, and stay. (To lock a row needs the right to change it, too.) */
export const CHANGE: readonly Act[] = ['select', 'insert', 'update']
export const REMOVE: readonly Act[] = ['select', 'insert', 'update', 'delete']
/** For the programs of whoever runs the machine alone. */
export const NOTHING: readonly Act[] = []
