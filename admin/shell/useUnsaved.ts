/** Asks before what was typed is lost: when the page is left, when its window is closed, when a dialog is. */
import { ElMessageBox } from 'element-plus/es/components/message-box/index.mjs'
import 'element-plus/es/components/message-box/style/css'
import { onScopeDispose } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'

/** `mayLeave`: at once where nothing was typed, else what the user says. */
export function useUnsaved(isDirty: () => boolean): { mayLeave(): Promise<boolean> } {
  // Enter and Esc stay: only who says so loses what was typed.
  const words = { title: '还有没保存的内容', confirmButtonText: '继续填写', cancelButtonText: '不要了，离开', distinguishCancelAndClose: true }

  async function mayLeave() {
    if (!isDirty()) return true
    return ElMessageBox.confirm('离开后，已经填的就没有了。', words).then(
      () => false,
      (action) => action === 'cancel',
    )
  }
  function warn(event: BeforeUnloadEvent) {
    if (isDirty()) event.preventDefault()
  }

  addEventListener('beforeunload', warn)
  onScopeDispose(() => removeEventListener('beforeunload', warn))
  onBeforeRouteLeave(mayLeave)
  return { mayLeave }
}
