import type { Translate } from '../../src/ui/i18n/translation'

/** Wrong uses of texts, none of which compiles: `boundaries/tools.test.ts` has the types checked, where one that did would be a fault. */
export function wrongUses(t: Translate<['common', 'play']>): readonly string[] {
  return [
    // @ts-expect-error There is no such text.
    t('sourcesUntoldd', { who: 'a', count: 2 }),
    // @ts-expect-error Texts of a screen that was not named.
    t('teachProjector:join'),
    // @ts-expect-error The text has a place for `who`.
    t('sourcesUntold', { count: 2 }),
    // @ts-expect-error Which form is taken depends on the number.
    t('sourcesUntold', { who: 'a' }),
    // @ts-expect-error Of two values one is missing.
    t('sourcesUntoldMore', { named: 'a' }),
    // @ts-expect-error A part of the texts, not one of them.
    t('play:header'),
    t('sourcesUntold', { who: 'a', count: 2 }),
    t('play:header.menu'),
  ]
}
