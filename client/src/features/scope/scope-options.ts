import type { Channel, FrameQuery, Priority } from '@steerboard/schema'
import { channelNames, priorityNames } from '../../format/names.js'
import type { View } from '../../lib/view.js'

type Scopes = FrameQuery['scopes'] | undefined
const asOption = (named: { code: string; name: string }) => ({
  value: named.code,
  label: named.name,
})
const known = (options: { value: string; label: string }[], value: string | undefined) =>
  !value || options.some(option => option.value === value)
    ? options
    : [...options, { value, label: value }]

/** What can be chosen: services are those of the chosen department. */
export function scopeOptions(scopes: Scopes, view: View) {
  const departments = scopes?.departments ?? []
  const chosen = view.department
    ? departments.filter(department => department.code === view.department)
    : departments
  const all = [{ value: '', label: 'All' }]
  return {
    departments: known([...all, ...departments.map(asOption)], view.department),
    services: known(
      [...all, ...chosen.flatMap(department => department.services).map(asOption)],
      view.service,
    ),
  }
}

/** The department a view lies in: the one it names, or the owner of the service it names. */
export const departmentOf = (scopes: Scopes, { department, service }: View): string =>
  department ??
  scopes?.departments.find(({ services }) => services.some(({ code }) => code === service))?.code ??
  ''

/** What else the address narrows to, in words; there is no picker for these. */
export function extraScope(view: View, scopes: Scopes) {
  const team = scopes?.teams.find(entry => entry.code === view.team)?.name ?? view.team
  const requesters = scopes?.requesterDepartments.find(
    entry => entry.code === view.requesterDepartment,
  )
  const asked = requesters?.name ?? view.requesterDepartment
  const found = [
    { key: 'team', label: team },
    { key: 'priority', label: view.priority && priorityNames[view.priority as Priority] },
    { key: 'channel', label: view.channel && channelNames[view.channel as Channel] },
    { key: 'requesterDepartment', label: asked && `Asked for by ${asked}` },
  ]
  return found.filter(extra => Boolean(extra.label))
}
