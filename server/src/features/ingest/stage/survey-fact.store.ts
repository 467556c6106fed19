import type { SurveyInvitationFact, SurveyResponseFact } from '../fact-batch.js'
import { type FactSpec, identity, plain } from './fact-spec.js'

export const invitationSpec: FactSpec<SurveyInvitationFact> = {
  kind: 'survey_invitation',
  table: 'survey_invitation',
  columns: [
    ...identity<SurveyInvitationFact>(),
    plain('kind', 'text', f => f.kind),
    {
      name: 'ticket',
      type: 'text',
      of: f => f.ticket,
      kept: 'tk.external_id',
      target: 'ticket_id',
      write: 'tk.id',
    },
    {
      name: 'service',
      type: 'text',
      of: f => f.service,
      kept: 'sv.code',
      target: 'service_id',
      write: 'sv.id',
    },
    {
      name: 'department',
      type: 'text',
      of: f => f.department,
      kept: 'dp.code',
      target: 'department_id',
      write: 'dp.id',
    },
    {
      name: 'requester_department',
      type: 'text',
      of: f => f.requesterDepartment ?? null,
      kept: 'rd.code',
      target: 'requester_department_id',
      write: 'rd.id',
    },
    plain('invited_at', 'timestamptz', f => f.invitedAt),
  ],
  derived: [],
  keptFrom: `survey_invitation t
    join service sv on sv.id = t.service_id
    join department dp on dp.id = t.department_id
    left join requester_department rd on rd.id = t.requester_department_id
    left join ticket tk on tk.id = t.ticket_id`,
  writeFrom: `
    join service sv on sv.code = s.service
    join department dp on dp.code = s.department
    left join requester_department rd on rd.code = s.requester_department
    left join ticket tk on tk.source = s.source and tk.external_id = s.ticket`,
}

export const responseSpec: FactSpec<SurveyResponseFact> = {
  kind: 'survey_response',
  table: 'survey_response',
  columns: [
    ...identity<SurveyResponseFact>(),
    {
      name: 'invitation',
      type: 'text',
      of: f => f.invitation,
      kept: 'iv.external_id',
      target: 'invitation_id',
      write: 'iv.id',
    },
    plain('answered_at', 'timestamptz', f => f.answeredAt),
    plain('scale', 'text', f => f.scale),
    plain('score', 'smallint', f => Math.round(f.score)),
  ],
  derived: [
    { name: 'valid', type: 'boolean' },
    { name: 'positive', type: 'boolean' },
    { name: 'scored', type: 'boolean' },
  ],
  keptFrom: 'survey_response t join survey_invitation iv on iv.id = t.invitation_id',
  writeFrom: 'join survey_invitation iv on iv.source = s.source and iv.external_id = s.invitation',
}
