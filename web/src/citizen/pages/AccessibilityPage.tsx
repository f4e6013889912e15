import { TextPage } from './TextPage';

/** Dichiarazione di accessibilità (law 4/2004). */
export default function AccessibilityPage() {
  return <TextPage name="accessibility" />;
}
