import type { DemoPerson } from '../../auth/index.js'

const person = (
  number: number,
  name: string,
  position: string,
  roles: DemoPerson['roles'],
): DemoPerson => ({
  id: `fa1ce9ed-0000-4000-8000-${String(number).padStart(12, '0')}`,
  name,
  position,
  email: `${name
    .replace(/^.*\. /, '')
    .toLowerCase()
    .replaceAll(' ', '.')}@falkenried.example`,
  roles,
})

const everywhere = (role: DemoPerson['roles'][number]['role']) => ({ role, department: null })

/** The chair of the steering committee and its five further members, then who works with it. */
export const demoPeople: readonly DemoPerson[] = [
  person(1, 'Dr. Helene Brandt', 'President of the university', [everywhere('EXECUTIVE')]),
  person(2, 'Markus Weidner', 'Chancellor', [everywhere('CHAIR')]),
  person(3, 'Sabine Koch', 'Director of IT Services', [
    everywhere('MEMBER'),
    { role: 'OWNER', department: 'IT' },
  ]),
  person(4, 'Thomas Albers', 'Head of Human Resources', [
    everywhere('MEMBER'),
    { role: 'OWNER', department: 'HR' },
  ]),
  person(5, 'Claudia Rehm', 'Head of Finance', [
    everywhere('MEMBER'),
    { role: 'OWNER', department: 'FIN' },
  ]),
  person(6, 'Jan Petersen', 'Head of Facilities', [
    everywhere('MEMBER'),
    { role: 'OWNER', department: 'FAC' },
  ]),
  person(7, 'Prof. Amina Yusuf', 'Dean of Engineering, for the faculties', [everywhere('MEMBER')]),
  person(8, 'Felix Sommer', 'Service owner, IT Services', [{ role: 'OWNER', department: 'IT' }]),
  person(9, 'Lena Hartwig', 'Reporting analyst', [everywhere('ANALYST')]),
  person(10, 'Nora Keller', 'Steerboard administrator', [
    everywhere('ADMINISTRATOR'),
    everywhere('IMPORTER'),
  ]),
  person(11, 'Oliver Brenner', 'Head of the service desk', [{ role: 'OWNER', department: 'IT' }]),
  person(12, 'Mira Vogt', 'Head of network operations', [{ role: 'OWNER', department: 'IT' }]),
]

/** Id of a person of the story, by number. */
export const personId = (number: number): string => demoPeople[number - 1]?.id ?? ''
