import { OF_THE_WHOLE, type RowRules } from '../../domain/access/row-rules.js'

/** A report counts the rows of all departments, and quotes those that were refused. */
export const ingestRowRules: RowRules = { import_run: OF_THE_WHOLE }
