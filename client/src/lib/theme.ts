import { ref } from 'vue'

export type Theme = 'auto' | 'light' | 'dark'

const key = 'steerboard.theme'
const themes: readonly Theme[] = ['auto', 'light', 'dark']

/** What the reader chose; `auto` follows the device. */
export const theme = ref<Theme>('auto')

/** Storage can be forbidden (private windows, policies): then the choice lasts for the visit. */
const stored = (): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function setTheme(chosen: Theme): void {
  theme.value = chosen
  const root = document.documentElement
  if (chosen === 'auto') delete root.dataset.theme
  else root.dataset.theme = chosen
  try {
    localStorage.setItem(key, chosen)
  } catch {
    // The theme is applied; only its memory is missing.
  }
}

export function applyStoredTheme(): void {
  const found = themes.find(entry => entry === stored())
  if (found) setTheme(found)
}
