//! Between the sides: what both say, what only one says, and what remains open.

use serde::{Deserialize, Serialize};

use super::align;
use super::document::Doc;
use super::flow::{Flow, Places};
use super::matching::NONE;
use super::ops::{Kind, OpKind, Run};
use super::reading;
use super::token::Class;

/// Where a clause stands between the sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Both sides leave the current language.
    Current,
    /// Both sides say the same, and it is not the current language.
    Agreed,
    /// Only we propose a change; they leave the current language.
    OursOnly,
    /// Only they propose a change; we leave the current language.
    TheirsOnly,
    /// Both propose a change, and not the same.
    BothDiffer,
}

impl Standing {
    /// Whether something remains to be bargained.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::OursOnly | Self::TheirsOnly | Self::BothDiffer)
    }
}

/// One clause as the three texts have it; nothing where a text does not have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// Where it stands.
    pub standing: Standing,
    /// The heading of its article.
    pub article: String,
    /// Its own number.
    pub clause: String,
    /// In the current language; nothing in a first contract.
    pub current: Option<String>,
    /// In our last pass.
    pub ours: Option<String>,
    /// In their last pass.
    pub theirs: Option<String>,
}

/// The three texts side by side, in the order of our pass.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThreeWay {
    /// Every clause of any text, once.
    pub clauses: Vec<Clause>,
}

impl ThreeWay {
    /// What remains open, by computation.
    pub fn open(&self) -> impl Iterator<Item = &Clause> {
        self.clauses.iter().filter(|c| c.standing.is_open())
    }

    /// How many clauses stand so.
    #[must_use]
    pub fn count(&self, standing: Standing) -> usize {
        self.clauses.iter().filter(|c| c.standing == standing).count()
    }
}

/// One text cut into clauses.
struct Side {
    texts: Vec<String>,
    /// What a clause says: its words, whatever their look.
    meanings: Vec<Vec<u64>>,
    places: Vec<(String, String)>,
}

impl Side {
    fn new(doc: &Doc) -> Self {
        let whole = Run { op: OpKind::Equal, kind: Kind::Word, r#move: 0, bytes: doc.text.len() };
        let flow = Flow::new(doc, doc, [whole].into_iter());
        let mut walk = Places::new();
        let of_content = blocks_of_content(doc);
        let count = of_content.last().map_or(0, |n| n + 1);
        let mut side = Self { texts: Vec::new(), meanings: vec![Vec::new(); count], places: Vec::new() };
        for (i, &block) in of_content.iter().enumerate() {
            side.meanings[block].push(doc.word(i).exact());
        }
        for block in &flow.blocks {
            let place = walk.next(&flow.pieces, block);
            let pieces = &flow.pieces[block.from..block.to];
            if pieces.iter().any(|p| p.token.is_content()) {
                side.texts.push(pieces.iter().map(|p| p.text).collect::<String>().trim().to_owned());
                side.places.push((place.article, place.clause));
            }
        }
        side
    }

    fn text(&self, at: Option<usize>) -> Option<String> {
        self.texts.get(at?).cloned()
    }

    fn meaning(&self, at: Option<usize>) -> Option<&[u64]> {
        self.meanings.get(at?).map(Vec::as_slice)
    }
}

/// The counterpart of each block of `a` in `b`: the one that most of its words went to, each block taken once.
fn block_mates(a: &Doc, b: &Doc) -> Vec<Option<usize>> {
    let (matching, _) = align::align(a, b);
    let (of_a, of_b) = (blocks_of_content(a), blocks_of_content(b));
    let (count_a, count_b) = (of_a.last().map_or(0, |n| n + 1), of_b.last().map_or(0, |n| n + 1));
    let (mut sizes_a, mut sizes_b) = (vec![0_usize; count_a], vec![0_usize; count_b]);
    of_a.iter().for_each(|&n| sizes_a[n] += 1);
    of_b.iter().for_each(|&n| sizes_b[n] += 1);
    let mut votes = std::collections::BTreeMap::new();
    for (i, &j) in matching.a.iter().enumerate().filter(|(_, j)| **j != NONE) {
        *votes.entry((of_a[i], of_b[j as usize])).or_insert(0_usize) += 1;
    }
    let mut ranked: Vec<(usize, usize, usize)> = votes.into_iter().map(|((x, y), n)| (n, x, y)).collect();
    ranked.sort_unstable_by_key(|&(n, x, y)| (std::cmp::Reverse(n), x, y));
    let mut mates = vec![None; count_a];
    let mut taken = vec![false; count_b];
    for (n, x, y) in ranked {
        let enough = n * 10 >= 3 * sizes_a[x].min(sizes_b[y]);
        if mates[x].is_none() && !taken[y] && enough {
            mates[x] = Some(y);
            taken[y] = true;
        }
    }
    mates
}

/// The number of the block each word lies in, as [`Side`] cuts them.
fn blocks_of_content(doc: &Doc) -> Vec<usize> {
    let mut block = 0;
    let mut out = Vec::with_capacity(doc.content.len());
    for i in 0..doc.content.len() {
        if i > 0 {
            let between = doc.content[i - 1] as usize + 1..doc.content[i] as usize;
            block += usize::from(doc.tokens[between].iter().any(|t| t.class == Class::Break));
        }
        out.push(block);
    }
    out
}

fn inverted(mates: &[Option<usize>], count: usize) -> Vec<Option<usize>> {
    let mut out = vec![None; count];
    for (from, to) in mates.iter().enumerate() {
        if let Some(slot) = to.and_then(|t| out.get_mut(t)) {
            *slot = Some(from);
        }
    }
    out
}

/// Lays our last pass and theirs over the current language, clause by clause. In a first contract `current` is empty.
#[must_use]
pub fn three_way(current: &str, ours: &str, theirs: &str) -> ThreeWay {
    let docs = reading::all([current, ours, theirs]);
    let [c, o, t] = [Side::new(&docs[0]), Side::new(&docs[1]), Side::new(&docs[2])];
    let ours_theirs = block_mates(&docs[1], &docs[2]);
    let theirs_ours = inverted(&ours_theirs, t.texts.len());
    let ours_current = inverted(&block_mates(&docs[0], &docs[1]), o.texts.len());
    let theirs_current = inverted(&block_mates(&docs[0], &docs[2]), t.texts.len());
    let mut rows: Vec<[Option<usize>; 3]> = Vec::new();
    let mut seen = vec![false; c.texts.len()];
    let mut next_theirs = 0;
    for (at, &mate) in ours_theirs.iter().enumerate() {
        if let Some(mate) = mate {
            // What only they have stands before the next clause that both have.
            for alone in next_theirs..mate {
                if theirs_ours[alone].is_none() {
                    rows.push([theirs_current[alone], None, Some(alone)]);
                }
            }
            next_theirs = next_theirs.max(mate + 1);
        }
        rows.push([ours_current[at].or(mate.and_then(|m| theirs_current[m])), Some(at), mate]);
    }
    for alone in next_theirs..t.texts.len() {
        if theirs_ours[alone].is_none() {
            rows.push([theirs_current[alone], None, Some(alone)]);
        }
    }
    name_current_once(&mut rows, &c, [&o, &t]);
    rows.iter().filter_map(|r| r[0]).for_each(|at| seen[at] = true);
    for gone in (0..c.texts.len()).filter(|&at| !seen[at]) {
        let place = rows.iter().rposition(|r| r[0].is_some_and(|at| at < gone)).map_or(0, |n| n + 1);
        rows.insert(place, [Some(gone), None, None]);
    }
    let clauses = rows.into_iter().map(|[in_c, in_o, in_t]| clause((&c, in_c), (&o, in_o), (&t, in_t))).collect();
    ThreeWay { clauses }
}

/// Where one side kept a clause and the other made something else of it, two rows have it as their current language: it
/// belongs to the one that kept it.
fn name_current_once(rows: &mut [[Option<usize>; 3]], current: &Side, [ours, theirs]: [&Side; 2]) {
    let mut owner: Vec<Option<(usize, bool)>> = vec![None; current.texts.len()];
    for at in 0..rows.len() {
        let [Some(clause), in_ours, in_theirs] = rows[at] else { continue };
        let meaning = current.meaning(Some(clause));
        let kept = ours.meaning(in_ours) == meaning || theirs.meaning(in_theirs) == meaning;
        match owner[clause] {
            Some((_, kept_before)) if kept_before || !kept => rows[at][0] = None,
            other => {
                if let Some((first, _)) = other {
                    rows[first][0] = None;
                }
                owner[clause] = Some((at, kept));
            }
        }
    }
}

fn clause(
    (c, in_c): (&Side, Option<usize>),
    (o, in_o): (&Side, Option<usize>),
    (t, in_t): (&Side, Option<usize>),
) -> Clause {
    let (current, ours, theirs) = (c.meaning(in_c), o.meaning(in_o), t.meaning(in_t));
    let standing = match (ours == theirs, ours == current, theirs == current) {
        (true, true, _) => Standing::Current,
        (true, false, _) => Standing::Agreed,
        (_, _, true) => Standing::OursOnly,
        (_, true, _) => Standing::TheirsOnly,
        _ => Standing::BothDiffer,
    };
    let place = |side: &Side, at: Option<usize>| at.and_then(|n| side.places.get(n).cloned());
    let (article, number) = place(o, in_o).or_else(|| place(t, in_t)).or_else(|| place(c, in_c)).unwrap_or_default();
    Clause { standing, article, clause: number, current: c.text(in_c), ours: o.text(in_o), theirs: t.text(in_t) }
}
