import { OF_FACTS, OF_THE_WHOLE, type RowRules } from '../../domain/access/row-rules.js'

/** A fact as it was belongs where it belonged then; a promise, to its ticket. */
const AS_IT_WAS: RowRules[string] = ({ departments, services }) =>
  `("row"->>'department_id')::int = any (${departments})
    or ("row"->>'service_id')::int = any (${services})
    or (fact = 'sla_instance'
      and ("row"->>'ticket_id')::int in (select t.id from ticket t))`

/**
 * Rows of the ledger and its sums name their department, or none where they sum several up: such a
 * sum is shown to nobody who sees only some of them.
 */
export const ledgerRowRules: RowRules = {
  ledger_entry: OF_FACTS,
  measure_period: OF_FACTS,
  fact_version: AS_IT_WAS,
  book_check: OF_THE_WHOLE,
}
