import type { PeoplePageQuery, Role } from '@steerboard/schema'

type Offered = Pick<PeoplePageQuery['administeredPeople'], 'places' | 'isEverywhere'>

/** A role as it is entered: `place` is empty for the whole organisation, else `DEPARTMENT/IT`. */
export interface RoleEntry {
  role: Role
  place: string
}

interface Held {
  role: Role
  department?: string | null | undefined
  service?: string | null | undefined
}

export const entryOf = ({ role, department, service }: Held): RoleEntry => ({
  role,
  place: department ? `DEPARTMENT/${department}` : service ? `SERVICE/${service}` : '',
})

/** As the API takes it. */
export function inputOf({ role, place }: RoleEntry) {
  const [kind, code = ''] = place.split(/\/(.*)/)
  if (kind === 'DEPARTMENT') return { role, department: code }
  return kind === 'SERVICE' ? { role, service: code } : { role }
}

/** Where roles can be given, for a choice. */
export const placeChoices = ({ places, isEverywhere }: Offered) => [
  ...(isEverywhere ? [{ value: '', label: 'Whole organisation' }] : []),
  ...places.map(({ kind, code, name }) => ({
    value: `${kind}/${code}`,
    label: kind === 'SERVICE' ? `Service ${name}` : name,
  })),
]
