import type { DepartmentFact, TeamFact } from '../facts.js'

export type DepartmentCode = 'IT' | 'HR' | 'FIN' | 'FAC'

/** The invented university. */
export const demoOrganisation = {
  name: 'Falkenried University',
  timeZone: 'Europe/Berlin',
  fiscalYearStartMonth: 10,
}

export const departments: (DepartmentFact & { code: DepartmentCode })[] = [
  { code: 'IT', name: 'IT Services' },
  { code: 'HR', name: 'Human Resources' },
  { code: 'FIN', name: 'Finance' },
  { code: 'FAC', name: 'Facilities' },
]

export const teams: TeamFact[] = [
  { code: 'it-service-desk', name: 'IT Service Desk', department: 'IT', level: 1 },
  { code: 'it-workplace', name: 'Workplace Support', department: 'IT', level: 2 },
  { code: 'it-identity', name: 'Identity and Collaboration', department: 'IT', level: 2 },
  { code: 'it-applications', name: 'Campus Applications', department: 'IT', level: 2 },
  { code: 'it-media', name: 'Media Technology', department: 'IT', level: 2 },
  { code: 'it-network', name: 'Network Operations', department: 'IT', level: 3 },
  { code: 'it-platform', name: 'Platform and Storage', department: 'IT', level: 3 },
  { code: 'hr-service-point', name: 'HR Service Point', department: 'HR', level: 1 },
  { code: 'hr-administration', name: 'Staff Administration', department: 'HR', level: 2 },
  { code: 'hr-payroll', name: 'Payroll Office', department: 'HR', level: 2 },
  { code: 'fin-service-point', name: 'Finance Service Point', department: 'FIN', level: 1 },
  { code: 'fin-accounting', name: 'Accounting', department: 'FIN', level: 2 },
  { code: 'fin-purchasing', name: 'Purchasing Office', department: 'FIN', level: 2 },
  { code: 'fac-control-room', name: 'Facilities Control Room', department: 'FAC', level: 1 },
  { code: 'fac-trades', name: 'Trades and Repairs', department: 'FAC', level: 2 },
  { code: 'fac-building-systems', name: 'Building Systems', department: 'FAC', level: 3 },
]

export const firstLevel: Record<DepartmentCode, string> = {
  IT: 'it-service-desk',
  HR: 'hr-service-point',
  FIN: 'fin-service-point',
  FAC: 'fac-control-room',
}

/** Where the people come from whom the services serve, and how often they ask. */
export const requesterDepartments = {
  'Student body': 34,
  'Faculty of Science': 14,
  'Faculty of Engineering': 13,
  'Faculty of Humanities': 11,
  'Faculty of Law and Economics': 9,
  'Central Administration': 11,
  'University Library': 4,
  'Research Institutes': 4,
} as const

/** People on the roll; tickets name them by a running number only. */
export const requesterCount = 11_000
