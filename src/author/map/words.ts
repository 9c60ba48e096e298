import type { LonLat } from '../../map/projection'
import { authorMap } from '../../ui/i18n/en/authorMap'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'

addTexts('authorMap', authorMap)

const kinds = ['city', 'quarter', 'suburb', 'town', 'village', 'district', 'crossing', 'camp', 'seat'] as const
type Kind = (typeof kinds)[number]
const isKind = (kind: string): kind is Kind => (kinds as readonly string[]).includes(kind)

/** Words of the map's editor that are put together. */
export function useMapWords() {
  const { t } = useTranslation('authorMap')
  return {
    t,
    /** `40.5300° N, 72.8000° E` */
    at({ lon, lat }: LonLat): string {
      const figures = { lat: Math.abs(lat).toFixed(4), lon: Math.abs(lon).toFixed(4) }
      if (lat >= 0) return lon >= 0 ? t('at.ne', figures) : t('at.nw', figures)
      return lon >= 0 ? t('at.se', figures) : t('at.sw', figures)
    },
    kind: (kind: string): string => (isKind(kind) ? t(`kind.${kind}`) : t('kind.other')),
    name: (name: string): string => name || t('unnamed'),
  }
}

export type MapWords = ReturnType<typeof useMapWords>
