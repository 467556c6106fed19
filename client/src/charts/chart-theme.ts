import { ref } from 'vue'

/** The roles a chart draws with, as colours the canvas understands. */
export interface ChartTheme {
  main: string
  compared: string
  band: string
  limit: string
  centre: string
  expected: string
  target: string
  better: string
  worse: string
  unclear: string
  grid: string
  text: string
  page: string
  font: string
}

const roles = {
  main: '--chart-main',
  compared: '--chart-compared',
  band: '--chart-band',
  limit: '--chart-limit',
  centre: '--chart-centre',
  expected: '--chart-expected',
  target: '--chart-target',
  better: '--better',
  worse: '--worse',
  unclear: '--unclear',
  grid: '--chart-grid',
  text: '--text-soft',
  page: '--page',
} as const

/** A custom property may hold an expression; only a rendered colour is resolved for light or dark. */
export function readChartTheme(root: HTMLElement = document.documentElement): ChartTheme {
  const probe = document.createElement('span')
  root.append(probe)
  const colourOf = (role: string) => {
    probe.style.color = `var(${role})`
    return getComputedStyle(probe).color
  }
  const colours = Object.fromEntries(
    Object.entries(roles).map(([name, role]) => [name, colourOf(role)]),
  ) as Record<keyof typeof roles, string>
  const font = getComputedStyle(root).fontFamily
  probe.remove()
  return { ...colours, font }
}

/** Counts the changes of theme, so that charts know when to read the colours again. */
export const themeVersion = ref(0)

const changed = () => {
  themeVersion.value += 1
}

/** Watches the device's preference, the reader's choice and printing; called once by the app. */
export function watchTheme(): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed)
  matchMedia('print').addEventListener('change', changed)
  new MutationObserver(changed).observe(document.documentElement, {
    attributeFilter: ['data-theme'],
  })
}
