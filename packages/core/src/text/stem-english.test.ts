import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemEnglish } from './stem-english.js';

/** Stem: its words. Stems are those of the Snowball project's own program, version 2.2. */
const FAMILIES = `
  abort: abort aborted aborting aborts; accept: accept acceptable accepted accepting accepts;
  access: access accessed accessibility accessible accessing;
  activ: activate activated activation active actively activities activity;
  addit: addition additional additionally additions additive; aggreg: aggregate aggregated aggregates aggregating;
  alloc: alloc allocate allocated allocates allocation allocations; allow: allow allowed allowing allows;
  altern: alternate alternative alternatively alternatives; anim: animal animate animated animation animations;
  append: append appended appending appends; appli: applied applies apply applying;
  assign: assign assignable assigned assigning assignment assignments; assum: assume assumed assumes assuming;
  attach: attach attached attaches attaching attachment attachments;
  author: author authored authoring authority authorization authors; avoid: avoid avoided avoiding avoids;
  block: block blocked blocking blocks; bound: bound bounded bounding bounds; bump: bump bumped bumping bumps;
  bundl: bundle bundled bundles bundling; cach: cache cached caches caching; call: call called calling calls;
  cancel: cancel cancelable canceled canceling cancels; captur: capture captured captures capturing;
  case: case cased cases casing; caus: cause caused causes causing; chain: chain chained chaining chains;
  chang: change changed changes changing; check: check checked checking checks;
  classifi: classified classifier classifiers classify; close: close closed closely closes closing;
  code: code coded codes coding; collect: collect collection collections collective;
  color: color colored coloring colors;
  combin: combination combinations combinator combinators combine combined combines combining;
  communic: communicate communicating communication communications;
  compar: comparator comparators compare compared compares comparing;
  compil: compilation compile compiled compiler compilers compiles compiling;
  complet: complete completed completely completeness completes completion;
  compos: composable compose composed composes;
  compress: compress compressed compressible compressing compression;
  comput: computation compute computed computer computers computing;
  configur: configurable configuration configurations configure configured configures configuring;
  connect: connect connected connecting connection connections connects;
  consist: consistency consistent consistently consisting consists;
  construct: construct constructed constructing construction constructs;
  consum: consume consumed consumer consumers consumes consuming;
  contain: contain contained container containers containing containment contains;
  continu: continue continues continuing continuous continuously;
  contribut: contribute contributed contributing contribution contributions;
  control: control controlled controller controlling controls;
  convert: convert converted converter converters converting converts; copi: copied copies copy copying;
  creat: create created creates creating; custom: custom customization customize customized customizing;
  declar: declaration declarations declare declared declares declaring;
  decod: decode decoded decoder decodes decoding; decor: decorated decoration decorator decorators;
  defin: define defined defines defining; definit: definitely definition definitions definitively;
  delet: delete deleted deletes deleting;
  depend: depend depended dependencies dependency dependent dependents depending depends;
  deprec: deprecate deprecated deprecation deprecations; descend: descendant descendants descendent descending;
  describ: describe described describes describing; detect: detect detected detecting detection detects;
  determin: determine determined determines determining;
  develop: develop developer developers developing development;
  differ: differ difference differences different differently differs;
  direct: direct direction directionality directions directive directives directly;
  disabl: disable disabled disables disabling; dispatch: dispatch dispatched dispatcher dispatches;
  display: display displayed displaying displays; document: document documentation documented documents;
  drop: drop dropped dropping drops; duplic: duplicate duplicated duplicates duplication;
  edit: edit editable editing edition edits; effect: effect effective effectively effects;
  emit: emit emits emitted emitting; enabl: enable enabled enables enabling;
  encod: encode encoded encoder encodes encoding encodings;
  encount: encounter encountered encountering encounters; end: ended ending endings ends;
  enhanc: enhance enhanced enhancement enhancements; escap: escape escaped escaper escapes escaping;
  evalu: evaluate evaluated evaluating evaluation; exclud: exclude excluded excludes excluding;
  execut: executable executables execute executed executes executing execution;
  exist: exist existed existence existing exists; exit: exit exited exiting exits;
  expand: expand expanded expanding expands; expect: expect expectation expected expecting expects;
  export: export exported exporting exports; expos: expose exposed exposes exposing;
  express: express expressed expression expressions; extend: extend extendable extended extending extends;
  extract: extract extractable extracted extracting extracts; fail: fail failed failing fails;
  file: file filed files filing; filter: filter filtered filtering filters;
  follow: follow followed following follows; format: format formats formatted formatting;
  function: function functional functionality functions;
  generat: generate generated generates generating generation generator generators;
  group: group grouped grouping groups; handl: handle handled handles handling;
  happen: happen happened happening happens; help: help helped helpful helps;
  highlight: highlight highlighted highlighting highlights; host: host hosted hosting hosts;
  ident: ident identical identity idents;
  identifi: identified identifier identifiers identifies identify identifying;
  ignor: ignore ignored ignores ignoring;
  implement: implement implementation implementations implemented implementing implements;
  import: import importance important importantly imported importing imports;
  improv: improve improved improvement improvements improves improving;
  includ: include included includes including; increas: increase increased increases increasing;
  increment: increment incrementally incremented increments;
  indic: indicate indicated indicates indicating indicator indices;
  inform: inform information informational informed; inherit: inherit inheritance inherited inherits;
  initi: initial initialization initialize initialized initializer initializes initially initiate;
  inject: inject injectable injected injection; insert: insert inserted inserting insertion insertions inserts;
  inspect: inspect inspected inspecting inspection; instal: install installation installed installing installs;
  integr: integrate integrated integrating integration integrations integrity;
  intent: intent intention intentionally intents;
  interact: interact interacting interaction interactions interactive;
  intern: internal internally internals international;
  interpret: interpret interpretation interpreted interpreter;
  iter: iterable iterate iterated iterating iteration iterations iterator iterators;
  licens: license licensed licenses licensing; limit: limit limitation limitations limited limiting limits;
  list: list listed listing lists; listen: listen listener listeners listening; load: load loaded loading loads;
  local: local locale locales localized locally locals; locat: locate located location locations locator locators;
  look: look looked looking looks; maintain: maintain maintained maintainers maintaining;
  manag: manage managed management manager managing; manipul: manipulate manipulated manipulating manipulation;
  map: mapped mapping mappings maps; mark: mark marked marking marks; match: match matched matches matching;
  measur: measure measured measurement measures; merg: merge merged merges merging;
  migrat: migrate migrated migrating migration; minifi: minified minifier minifies minify minifying;
  minim: minimal minimize minimized minimizer minimizers;
  modifi: modified modifier modifiers modifies modify modifying; move: move moved moves moving;
  mutat: mutate mutated mutating mutation mutations; name: name named names naming;
  navig: navigate navigated navigates navigation navigator; need: need needed needing needs;
  negat: negatable negate negated negation negative; nest: nest nested nesting nests;
  normal: normal normalization normalize normalized normalizes normally;
  numer: numeral numerator numeric numerical numerous; observ: observable observe observed observer;
  occur: occur occurred occurring occurs; open: open opened opener opening openings opens;
  oper: operate operates operating operation operations operator operators;
  optim: optimal optimization optimizations optimize optimized optimizer optimizing;
  option: option optional optionally options; origin: origin original originally origins;
  pars: parse parsed parses parsing; pass: pass passed passes passing; patch: patch patched patches patching;
  perform: perform performance performant performed performing performs;
  person: person personal personalization persons; pipe: pipe piped pipes piping;
  place: place placed places placing; port: port ported porting ports;
  posit: position positional positioned positions positive positives; power: power powered powerful powers;
  prefer: prefer preference preferred prefers; prefix: prefix prefixed prefixes prefixing;
  preserv: preservation preserve preserved preserves preserving; prevent: prevent prevented preventing prevents;
  print: print printed printing prints; process: process processed processes processing;
  produc: produce produced produces producing; provid: provide provided provider providers provides providing;
  proxi: proxied proxies proxy proxying; publish: publish published publishes publishing;
  quot: quot quote quoted quotes quoting; rais: raise raised raises raising;
  reach: reach reached reaches reaching; receiv: receive received receiver receives receiving;
  record: record recorded recording records; recurs: recurse recursion recursive recursively;
  redirect: redirect redirected redirecting redirects; reduc: reduce reduced reduces reducing;
  refactor: refactor refactored refactoring refactors; refer: refer reference references referred refers;
  reflect: reflect reflected reflecting reflects; regist: register registered registering registers;
  reject: reject rejected rejecting rejects; relat: relate related relates relating relation relative relatively;
  releas: release released releases releasing; remov: removal remove removed removes removing;
  render: render rendered renderer rendering renders;
  replac: replace replaced replacement replacements replacer replaces replacing;
  report: report reported reporter reporters reporting reports;
  repres: represent represented representing represents; request: request requested requesting requests;
  requir: require required requirement requirements requires requiring;
  resolv: resolve resolved resolver resolves resolving; respons: response responses responsibility responsible;
  restrict: restrict restricted restriction restrictions;
  retriev: retrieval retrieve retrieved retrieves retrieving; return: return returned returning returns;
  sampl: sample sampled samples sampling; satisfi: satisfied satisfies satisfy satisfying;
  save: save saved saves saving; schedul: schedule scheduled scheduler schedules scheduling;
  scope: scope scoped scopes scoping; scroll: scroll scrolled scrolling scrolls;
  search: search searched searches searching; select: select selected selecting selection selects;
  separ: separate separated separately separator separators;
  serial: serial serialization serialize serialized serializer serializers serializes serializing;
  serv: serve served serves serving; ship: ship shipped shipping ships; sign: sign signed signing signs;
  skip: skip skipped skipping skips; sort: sort sorted sorting sorts;
  specif: specific specifically specification specifications specificity;
  specifi: specified specifier specifiers specifies specify specifying;
  standard: standard standardization standardized standards; start: start started starting starts;
  store: store stored stores storing; stringifi: stringified stringifier stringifies stringify stringifying;
  strip: strip stripped stripping strips; structur: structural structure structured structures;
  style: style styled styles styling; submit: submit submits submitted submitting;
  suggest: suggest suggested suggestion suggestions; support: support supported supporting supports;
  switch: switch switched switches switching; target: target targeted targeting targets;
  termin: terminal terminals terminate terminated terminates; test: test tested testing tests;
  time: time times timing timings; token: token tokenization tokenize tokenized tokenizer tokenizing tokens;
  trace: trace traced traces tracing; track: track tracked tracking tracks;
  transform: transform transformation transformations transformed transformer transforming transforms;
  translat: translate translated translating translation translations translator;
  travers: traversal traverse traversed traversing; treat: treat treated treating treats;
  turn: turn turned turning turns; type: type typed types typing typings; updat: update updated updates updating;
  use: used useful uses using; util: util utilities utility utilization utilize utils;
  valid: valid validate validated validates validating validation validator validators validity;
  walk: walk walked walking walks; work: work worked working works; wrap: wrap wrapped wrapping wraps
`;

const families = FAMILIES.split(';').map((family) => {
  const [stem = '', words = ''] = family.split(':');
  return { stem: stem.trim(), words: words.trim().split(' ') };
});

describe('stemEnglish', () => {
  test.each(families)('gives every form of $stem… the same stem as Snowball does', ({ stem, words }) => {
    expect(words.map(stemEnglish)).toEqual(words.map(() => stem));
  });

  test.each([
    ['skis', 'ski'],
    ['skies', 'sky'],
    ['dying', 'die'],
    ['lying', 'lie'],
    ['tying', 'tie'],
    ['idly', 'idl'],
    ['gently', 'gentl'],
    ['ugly', 'ugli'],
    ['early', 'earli'],
    ['only', 'onli'],
    ['singly', 'singl'],
    ['sky', 'sky'],
    ['news', 'news'],
    ['bias', 'bias'],
    ['atlas', 'atlas'],
    ['innings', 'inning'],
    ['outing', 'outing'],
    ['proceeded', 'proceed'],
    ['exceeds', 'exceed'],
    ['succeeding', 'succeed'],
  ])('knows the exception %s', (word, stem) => {
    expect(stemEnglish(word)).toBe(stem);
  });

  test.each([
    ['generate', 'generat', 'gener- is a region of its own'],
    ['general', 'general', 'gener- is a region of its own'],
    ['communism', 'communism', 'commun- is a region of its own'],
    ['arsenal', 'arsenal', 'arsen- is a region of its own'],
    ['agreed', 'agre', 'eed is not ed'],
    ['feed', 'feed', 'eed outside the region stays'],
    ['sing', 'sing', 'ing needs a vowel before it'],
    ['hoping', 'hope', 'a short word gets its e back'],
    ['hopping', 'hop', 'a doubled consonant becomes one'],
    ['luxuriated', 'luxuri', 'at becomes ate, which is a suffix itself'],
    ['cries', 'cri', 'ies after two letters becomes i'],
    ['ties', 'tie', 'ies after one letter becomes ie'],
    ['gas', 'gas', 's directly after the only vowel stays'],
    ['gaps', 'gap', 's goes after a vowel further on'],
    ['by', 'by', 'two letters are left alone'],
    ['say', 'say', 'y after a vowel is a consonant'],
    ['enjoying', 'enjoy', 'y between vowels is a consonant'],
    ['youths', 'youth', 'y at the start is a consonant'],
    ['apology', 'apolog', 'logi becomes log'],
    ['kindly', 'kind', 'li goes after d'],
    ['measly', 'measli', 'li stays after s'],
    ['adoption', 'adopt', 'ion goes after t'],
    ['onion', 'onion', 'ion stays after another letter'],
    ['formative', 'format', 'ative must stand in the second region'],
    ['controlled', 'control', 'll becomes l in the second region'],
    ["user's", 'user', 'a possessive goes'],
    ["users'", 'user', 'an apostrophe at the end goes'],
    ["'tis", 'tis', 'an apostrophe at the start goes'],
  ])('%s → %s: %s', (word, stem) => {
    expect(stemEnglish(word)).toBe(stem);
  });

  test.each([
    ['universe', 'unilateral'],
    ['policy', 'policeman'],
    ['new', 'news'],
    ['sing', 'single'],
    ['organ', 'origin'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stemEnglish(one)).not.toBe(stemEnglish(other));
  });

  test('is not misled by names of Object.prototype', () => {
    expect(['constructor', 'valueof', 'tostring'].map(stemEnglish)).toEqual([
      'constructor',
      'valueof',
      'tostr',
    ]);
  });

  test('never returns an empty or a much longer stem', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
        const stem = stemEnglish(word);
        expect(stem.length).toBeGreaterThan(0);
        expect(stem.length).toBeLessThanOrEqual(word.length + 1);
      }),
    );
  });
});
