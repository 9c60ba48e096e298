import { play } from './en/play'
import { addTexts } from './late'

// Texts of the play screen, which map, faults and pages that look back speak with as well. Imported by whoever does.
addTexts('play', play)
