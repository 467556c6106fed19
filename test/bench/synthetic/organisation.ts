import type { Cells } from './columns.ts'

export const DEPARTMENTS = 8
export const SERVICES = 40
export const TEAMS = 24

const two = (n: number) => String(n).padStart(2, '0')
export const departmentCode = (n: number) => `D${two(n)}`
export const serviceCode = (n: number) => `S${two(n)}`
export const teamCode = (n: number) => `T${two(n)}`
export const departmentOfService = (service: number): number => service % DEPARTMENTS

const count = (n: number) => Array.from({ length: n }, (_, i) => i)

/** Rows that name departments, services and teams. */
export const organisationRows = (): Cells[] => [
  ...count(DEPARTMENTS).map(n => ({
    record: 'department',
    code: departmentCode(n),
    name: `Department ${two(n)}`,
  })),
  ...count(SERVICES).map(n => ({
    record: 'service',
    code: serviceCode(n),
    name: `Service ${two(n)}`,
    fulfilling_department: departmentCode(departmentOfService(n)),
  })),
  ...count(TEAMS).map(n => ({
    record: 'team',
    code: teamCode(n),
    name: `Team ${two(n)}`,
    fulfilling_department: departmentCode(n % DEPARTMENTS),
  })),
]
