import { expect, test } from 'vitest'
import { type ContactFacts, firstContact } from './first-contact.js'

const at = (clock: string) => new Date(`2026-11-18T${clock}Z`)

const call: ContactFacts = {
  type: 'incident',
  channel: 'PHONE',
  firstTeamLevel: 1,
  openedAt: at('09:00'),
  firstResolvedAt: at('10:00'),
  reassignmentCount: 0,
  agentReplies: null,
  requesterContacts: null,
  waitedForRequester: null,
  businessSecondsToFirstResolution: 3600,
  beyondFirstContact: false,
}
const mail: ContactFacts = { ...call, channel: 'EMAIL', agentReplies: 1, requesterContacts: 1 }
const settled = { eligible: true, net: true, strict: true }
const tried = { eligible: true, net: true, strict: false }
const apart = { eligible: false, net: false, strict: false }

test.each<[string, ContactFacts, object]>([
  ['a call solved within the hour', call, settled],
  ['a request in the chat', { ...call, type: 'request', channel: 'CHAT' }, settled],
  ['a visit', { ...call, channel: 'WALK_UP', firstTeamLevel: null }, settled],
  ['a mail answered once within a business hour', mail, settled],
  ['a mail answered over night', { ...mail, firstResolvedAt: at('23:00') }, settled],
  ['a source that does not count replies', { ...mail, agentReplies: null }, settled],
  ['a call of an hour and a second', { ...call, firstResolvedAt: at('10:00:01') }, tried],
  ['a call solved before it came', { ...call, firstResolvedAt: at('08:59') }, tried],
  ['a mail with two replies', { ...mail, agentReplies: 2 }, tried],
  ['a mail after a business hour', { ...mail, businessSecondsToFirstResolution: 3601 }, tried],
  ['a mail of unknown business time', { ...mail, businessSecondsToFirstResolution: null }, tried],
  ['a second call of the requester', { ...call, requesterContacts: 2 }, tried],
  ['a reassigned ticket', { ...call, reassignmentCount: 1 }, tried],
  ['a ticket that waited for its requester', { ...call, waitedForRequester: true }, tried],
  [
    'new hardware',
    { ...call, beyondFirstContact: true },
    { eligible: true, net: false, strict: true },
  ],
  ['an open ticket', { ...call, firstResolvedAt: null }, apart],
  ['an alarm of monitoring', { ...call, channel: 'MONITORING' }, apart],
  ['a ticket of unknown channel', { ...call, channel: 'UNKNOWN' }, apart],
  ['a ticket that the second level took first', { ...call, firstTeamLevel: 2 }, apart],
  ['what is neither incident nor request', { ...call, type: 'other' }, apart],
])('first contact: %s', (_, ticket, expected) => {
  expect(firstContact(Object.freeze(ticket))).toEqual(expected)
})
