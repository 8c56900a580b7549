/** The place a person works on at the moment: what the switcher in the top bar says and lists begin with. Kept for this tab. */
import { computed, ref } from 'vue'
import { places, session } from './session.ts'

const key = 'place'
const chosen = ref(sessionStorage.getItem(key) ?? '')

export const currentPlace = computed(() => {
  const scope = session.value.actor.scope
  return chosen.value.startsWith(scope) && places.value.byCode.has(chosen.value) ? chosen.value : scope
})

export function choosePlace(code: string) {
  chosen.value = code
  sessionStorage.setItem(key, code)
}
