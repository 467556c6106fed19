/** A page of whoever looks after Steerboard itself, and who it is for: one of these is enough. */
interface AdministrationPage {
  name: string
  path: string
  label: string
  needs: readonly string[]
}

const pages: readonly AdministrationPage[] = [
  { name: 'people', path: '/people', label: 'People', needs: ['person.administer'] },
  { name: 'tokens', path: '/tokens', label: 'Tokens', needs: ['token.issue', 'token.administer'] },
  { name: 'audit', path: '/audit', label: 'Audit', needs: ['audit.read'] },
  { name: 'imports', path: '/imports', label: 'Imports', needs: ['import.read'] },
  { name: 'settings', path: '/settings', label: 'Settings', needs: ['organisation.set'] },
  {
    name: 'deliveries',
    path: '/deliveries',
    label: 'Deliveries',
    needs: ['delivery.read', 'delivery.administer'],
  },
]

/** The pages of administration that somebody with these permissions has, in their order. */
export const administrationFor = (permissions: readonly string[] = []): AdministrationPage[] =>
  pages.filter(({ needs }) => needs.some(need => permissions.includes(need)))

/** Whether a path is one of these pages, or below one. */
export const isAdministration = (path: string): boolean =>
  pages.some(page => `${path}/`.startsWith(`${page.path}/`))
