import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { Button } from 'design-react-kit';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';

type Activity = Schemas['ActivityDto'];

interface Canvas {
  zoom: (to?: number | 'fit-viewport', center?: 'auto') => number;
  addMarker: (elementId: string, marker: string) => void;
  removeMarker: (elementId: string, marker: string) => void;
  scrollToElement: (elementId: string) => void;
}

interface DrawnElement {
  id: string;
  type: string;
  source?: { id: string };
  target?: { id: string };
}

interface ElementRegistry {
  filter: (test: (element: DrawnElement) => boolean) => DrawnElement[];
  get: (id: string) => DrawnElement | undefined;
}

interface ProcessCanvasProps {
  xml: string;
  activities: readonly Activity[];
  name: string;
  /** Opens the process that a call activity called. */
  onCall?: () => void;
  /** The drawing cannot be shown. */
  onBroken: () => void;
}

const ZOOM_STEP = 1.25;
/** Below it the names cannot be read: a long process opens where the case stands instead of whole. */
const READABLE = 0.6;

/** The diagram itself, drawn by bpmn-js; its watermark stays, as its licence asks. */
export default function ProcessCanvas(props: ProcessCanvasProps) {
  const { activities, name, onCall } = props;
  const { t } = useTranslation('casework');
  const frame = useRef<HTMLDivElement>(null);
  const viewer = useDrawn(frame, props);
  useMarks(viewer, activities);
  useCallLink(viewer, onCall);
  const zoom = (factor: number | null) => {
    const canvas = viewer?.get<Canvas>('canvas');
    if (factor === null) canvas?.zoom('fit-viewport', 'auto');
    else canvas?.zoom(canvas.zoom() * factor);
  };
  return (
    <figure className="process-figure">
      <div
        ref={frame}
        className="process-canvas"
        role="group"
        aria-label={t('diagram.label', { name })}
        data-ready={viewer !== null}
      />
      <figcaption className="actions">
        <span className="legend legend-here">{t('diagram.here')}</span>
        <span className="legend legend-walked">{t('diagram.walked')}</span>
        <Button color="primary" outline size="xs" onClick={() => zoom(null)}>
          {t('diagram.fit')}
        </Button>
        <Button color="primary" outline size="xs" onClick={() => zoom(ZOOM_STEP)}>
          {t('diagram.zoomIn')}
        </Button>
        <Button color="primary" outline size="xs" onClick={() => zoom(1 / ZOOM_STEP)}>
          {t('diagram.zoomOut')}
        </Button>
      </figcaption>
    </figure>
  );
}

/** Draws the diagram in the frame; null until it stands there. */
function useDrawn(
  frame: RefObject<HTMLDivElement>,
  { xml, activities, onBroken }: ProcessCanvasProps,
): NavigatedViewer | null {
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null);
  const broken = useRef(onBroken);
  broken.current = onBroken;
  const standing = useRef<Activity | undefined>(undefined);
  standing.current = activities.find(({ endedAt }) => endedAt === null) ?? activities.at(-1);
  useEffect(() => {
    if (!frame.current) return;
    const made = new NavigatedViewer({ container: frame.current });
    let gone = false;
    made
      .importXML(xml)
      .then(() => {
        if (gone) return;
        fit(made, standing.current);
        setViewer(made);
      })
      .catch(() => !gone && broken.current());
    return () => {
      gone = true;
      setViewer(null);
      made.destroy();
    };
  }, [frame, xml]);
  return viewer;
}

/** The whole of it, or what can be read of it around where the case stands. */
function fit(viewer: NavigatedViewer, standing: Activity | undefined): void {
  const canvas = viewer.get<Canvas>('canvas');
  if (canvas.zoom('fit-viewport', 'auto') >= READABLE) return;
  canvas.zoom(READABLE);
  const { elementId } = standing ?? {};
  if (elementId && viewer.get<ElementRegistry>('elementRegistry').get(elementId))
    canvas.scrollToElement(elementId);
}

/** Where the case stands, and the way it went: its elements and the flows between them. */
function useMarks(viewer: NavigatedViewer | null, activities: readonly Activity[]): void {
  useEffect(() => {
    if (!viewer) return;
    const canvas = viewer.get<Canvas>('canvas');
    const registry = viewer.get<ElementRegistry>('elementRegistry');
    const marked: [string, string][] = [];
    const mark = (id: string, marker: string) => {
      if (!registry.get(id)) return;
      canvas.addMarker(id, marker);
      marked.push([id, marker]);
    };
    for (const { elementId, endedAt } of activities)
      mark(elementId, endedAt === null ? 'token-here' : 'walked');
    for (const flow of registry.filter(({ type }) => type === 'bpmn:SequenceFlow'))
      if (wasTaken(flow, activities)) mark(flow.id, 'walked');
    return () => marked.forEach(([id, marker]) => canvas.removeMarker(id, marker));
  }, [viewer, activities]);
}

/** A flow was taken when what it leads to began as what it comes from had ended. */
function wasTaken({ source, target }: DrawnElement, activities: readonly Activity[]): boolean {
  const left = activities.filter(
    ({ elementId, endedAt }) => elementId === source?.id && endedAt !== null,
  );
  return activities.some(
    ({ elementId, startedAt }) =>
      elementId === target?.id && left.some(({ endedAt }) => endedAt! <= startedAt),
  );
}

interface EventBus {
  on: (event: string, listener: (event: { element: DrawnElement }) => void) => void;
  off: (event: string, listener: (event: { element: DrawnElement }) => void) => void;
}

function useCallLink(viewer: NavigatedViewer | null, onCall: (() => void) | undefined): void {
  useEffect(() => {
    if (!viewer || !onCall) return;
    const bus = viewer.get<EventBus>('eventBus');
    const open = ({ element }: { element: DrawnElement }) => {
      if (element.type === 'bpmn:CallActivity') onCall();
    };
    bus.on('element.click', open);
    return () => bus.off('element.click', open);
  }, [viewer, onCall]);
}
