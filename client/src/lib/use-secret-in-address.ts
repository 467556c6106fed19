import { type Ref, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/**
 * The secret behind the # of the address, where it is sent to nobody; taken out of the history at
 * once. Also one that comes while the page is open: a browser does not load the page again for it.
 */
export function useSecretInAddress(): Ref<string> {
  const [route, router] = [useRoute(), useRouter()]
  const own = route.name
  const secret = ref('')
  watch(
    () => route.hash,
    hash => {
      // Another page has its own use of what stands behind the #.
      if (!hash || route.name !== own) return
      secret.value = hash.slice(1)
      void router.replace({ name: route.name, query: route.query })
    },
    { immediate: true },
  )
  return secret
}
