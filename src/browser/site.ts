// What every page loads, once: small enhancements of pages that are complete without them.
import './copyButton.ts';
import './currentHeading.ts';
import './headingLinks.ts';
import './nearestPages.ts';
import './recentSections.ts';
import './markedWords.ts';
import './searchOpener.ts';
import './sidebar.ts';
import './themeButton.ts';
import './yourValues.ts';
import './longFlags.ts';
import './explainedParts.ts';
