import type { DirectoryRows, Named, NamedRow } from '../../directory/index.js'

/** Where a person works. */
export interface PlaceAnswer {
  department: Named | null
  team: Named | null
}

export const nameUnit = (rows: readonly NamedRow[], id: number | null): Named | null => {
  const found = rows.find(row => row.id === id)
  return found ? { code: found.code, name: found.name } : null
}

export const describePlace = (
  { departmentId, teamId }: { departmentId: number | null; teamId: number | null },
  { departments, teams }: DirectoryRows,
): PlaceAnswer => ({
  department: nameUnit(departments, departmentId),
  team: nameUnit(teams, teamId),
})
