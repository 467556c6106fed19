import { expect, test } from 'vitest'
import { periodOptions } from './period-options.js'
import { departmentOf, extraScope, scopeOptions } from './scope-options.js'

const scopes = {
  teams: [{ code: 'NET', name: 'Network' }],
  requesterDepartments: [{ code: 'SCI', name: 'Faculty of Science' }],
  departments: [
    { code: 'IT', name: 'Technology', services: [{ code: 'MAIL', name: 'E-mail' }] },
    { code: 'HR', name: 'People', services: [{ code: 'PAY', name: 'Payroll' }] },
  ],
}
const labelsOf = (options: { label: string }[]) => options.map(option => option.label)

test('a chosen department offers its own services only', () => {
  expect(labelsOf(scopeOptions(scopes, { department: 'HR' }).services)).toEqual(['All', 'Payroll'])
  expect(labelsOf(scopeOptions(scopes, {}).services)).toEqual(['All', 'E-mail', 'Payroll'])
})

test('a service lies in the department that owns it', () => {
  expect(departmentOf(scopes, { service: 'PAY' })).toBe('HR')
  expect(departmentOf(scopes, { department: 'IT', service: 'PAY' })).toBe('IT')
  expect(departmentOf(scopes, {})).toBe('')
})

test('what an address asks for stays visible in the picker even if it is unknown', () => {
  expect(labelsOf(scopeOptions(scopes, { department: 'XX' }).departments)).toContain('XX')
})

test('what no picker shows is named, so that it can be taken out', () => {
  const view = { team: 'NET', priority: 'HIGH', requesterDepartment: 'SCI' }
  expect(extraScope(view, scopes).map(extra => extra.label)).toEqual([
    'Network',
    'High',
    'Asked for by Faculty of Science',
  ])
})

test('periods to choose are newest first and hold the one shown', () => {
  const recent = [
    { start: '2026-08-01', label: 'August 2026' },
    { start: '2026-09-01', label: 'September 2026' },
  ]
  const options = periodOptions({ start: '2026-10-01', label: 'October 2026' }, recent)
  expect(labelsOf(options)).toEqual(['October 2026', 'September 2026', 'August 2026'])
})
