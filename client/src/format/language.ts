import type { Language } from '@steerboard/schema'
import { ref } from 'vue'

/** In which English the reader reads; that of the server's sentences until they choose another. */
export const language = ref<Language>('EN_GB')

export const languageNames: Record<Language, string> = {
  EN_GB: 'English (United Kingdom)',
  EN_US: 'English (United States)',
  EN_AU: 'English (Australia)',
  EN_CA: 'English (Canada)',
  EN_IE: 'English (Ireland)',
  EN_ISO: 'English, international dates (ISO 8601)',
}

export const isLanguage = (text: string | null): text is Language =>
  text !== null && Object.hasOwn(languageNames, text)

/** The name by which a browser knows a language (BCP 47). */
export const tagOf = (of: Language): string =>
  of === 'EN_ISO' ? 'en-001' : of.toLowerCase().replace('_', '-')

const forms = new Map<string, Intl.DateTimeFormat>()

/** A form of dates in the reader's language; making one is slow, so each is made once. */
export function dateForm(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language.value} ${JSON.stringify(options)}`
  const form = forms.get(key) ?? new Intl.DateTimeFormat(tagOf(language.value), options)
  forms.set(key, form)
  return form
}
