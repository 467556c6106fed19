/** The columns of the canonical profile that the synthetic file uses. */
export const columns = [
  'record',
  'source',
  'external_id',
  'updated_at',
  'type',
  'kind',
  'ticket',
  'service',
  'fulfilling_department',
  'assignment_group',
  'first_group',
  'priority',
  'channel',
  'ci',
  'category',
  'requester',
  'opened_at',
  'first_response_at',
  'final_resolved_at',
  'closed_at',
  'state',
  'reopen_count',
  'agent_replies',
  'waited_for_requester',
  'target_amount',
  'target_unit',
  'started_at',
  'stopped_at',
  'invited_at',
  'invitation',
  'answered_at',
  'scale',
  'score',
  'code',
  'name',
] as const

export type Cells = Partial<Record<(typeof columns)[number], string>>

export const headerLine = `${columns.join(',')}\n`

/** No cell needs quotes. */
export const lineOf = (cells: Cells): string =>
  `${columns.map(column => cells[column] ?? '').join(',')}\n`
