//! A procedure from what was read: steps in their order, the ways between them, and to each deadline its clocks.

use super::lexicon::{Deed, Lexicon};
use super::mentions::{Mention, Reading};
use super::rules::{self, Rules};
use super::{About, Found, Proposal, Unplaced, Unsure};
use crate::agreements::Part;
use crate::grievances::count::{Counting, Start};
use crate::grievances::procedure::{
    Act, CaseKind, Clock, Deadline, ExtensionRule, Missed, Party, Procedure, Silence, Step, StepKind, Way, WayKind,
    Which,
};

/// A deadline while its clocks are being gathered.
struct Draft {
    key: String,
    act: Act,
    place: Place,
    clocks: Vec<Clock>,
    which: Option<Which>,
    if_held: bool,
    /// From another article.
    only: Vec<CaseKind>,
    unsure: Vec<Unsure>,
}

/// Where a deadline belongs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Place {
    /// The time to bring the case to the step with this number.
    Into(u32),
    /// What has to be done at it.
    At(u32),
    /// Past other steps to this one.
    Past(u32),
    IntoArbitration,
    InArbitration,
    InExpedited,
}

struct Builder<'a> {
    words: &'a Lexicon,
    own: Reading<'a>,
    /// Steps by number, with their names; 0 is informal.
    headings: Vec<(u32, String)>,
    /// The step that is arbitration, where it has a number.
    arbitration: Option<u32>,
    drafts: Vec<Draft>,
    found: Vec<Found>,
    unplaced: Vec<Unplaced>,
}

pub(super) fn build<'a>(
    text: &'a str,
    article: &Part,
    own: Reading<'a>,
    other: Option<Reading<'a>>,
    words: &'a Lexicon,
) -> Proposal {
    debug_assert!(article.range.end <= text.len());
    let rules = rules::read(&own, words);
    let headings = headings(&own);
    let arbitration = arbitration(&own, &headings);
    let (drafts, found, unplaced) = (Vec::new(), Vec::new(), Vec::new());
    let mut builder = Builder { words, own, headings, arbitration, drafts, found, unplaced };
    builder.gather();
    builder.defaults();
    if let Some(other) = other {
        builder.other_article(&other);
    }
    let procedure = builder.procedure(article, &rules);
    builder.say_rules(&rules, &procedure);
    let Builder { own, mut found, unplaced, .. } = builder;
    found.sort_by_key(|one| (one.article != own.article, one.range.start));
    Proposal { procedure, found, unplaced }
}

fn headings(own: &Reading<'_>) -> Vec<(u32, String)> {
    let mut all: Vec<(u32, String)> = Vec::new();
    for step in own.sentences.iter().filter_map(|sentence| sentence.step.as_ref()) {
        if !all.iter().any(|(number, _)| *number == step.number) {
            all.push((step.number, step.name.clone()));
        }
    }
    if !all.iter().any(|(number, _)| *number > 0) {
        all.push((1, String::new()));
    }
    all.sort();
    all
}

/// A step under whose heading arbitration is demanded and nothing is answered.
fn arbitration(own: &Reading<'_>, headings: &[(u32, String)]) -> Option<u32> {
    let deeds = |number: u32| {
        own.mentions
            .iter()
            .filter(move |mention| own.sentences[mention.sentence].step.as_ref().is_some_and(|s| s.number == number))
            .filter_map(|mention| mention.deed)
    };
    let (last, _) = headings.last()?;
    let demands = deeds(*last).any(|deed| deed == Deed::Demand);
    (demands && !deeds(*last).any(|deed| deed == Deed::Answer)).then_some(*last)
}

impl Builder<'_> {
    fn step_key(&self, number: u32) -> String {
        match number {
            0 => "informal".to_owned(),
            number if Some(number) == self.arbitration => "arbitration".to_owned(),
            number => format!("step-{number}"),
        }
    }

    /// The steps before arbitration that have a number, in order.
    fn formal(&self) -> Vec<u32> {
        let all = self.headings.iter().map(|(number, _)| *number);
        all.filter(|number| *number > 0 && Some(*number) != self.arbitration).collect()
    }

    fn place(&self, mention: &Mention) -> Option<(Place, Act)> {
        let sentence = &self.own.sentences[mention.sentence];
        let context = sentence.step.as_ref().map(|step| step.number);
        let first = self.formal().first().copied().unwrap_or(1);
        let single = self.formal().len() == 1;
        let expedited = self.words.has(&sentence.section, self.words.expedited);
        let at = |number: Option<u32>| {
            let named = number.or(self.words.step_after(&sentence.text, self.words.at_step));
            named.or(single.then_some(first)).filter(|number| Some(*number) != self.arbitration)
        };
        match mention.deed? {
            Deed::Demand if !expedited => Some((Place::IntoArbitration, Act::Demand)),
            Deed::File | Deed::Appeal if context.is_none_or(|number| number <= first) => {
                let to = self.words.step_after(&sentence.text, self.words.to_step).filter(|to| *to > first);
                match (mention.deed?, to) {
                    (_, Some(to)) => Some((Place::Into(to), Act::Appeal)),
                    (Deed::File, None) => Some((Place::Into(context.unwrap_or(first)), Act::File)),
                    _ => None,
                }
            }
            Deed::File | Deed::Appeal => context.map(|number| (Place::Into(number), Act::Appeal)),
            Deed::Answer => at(context).map(|number| (Place::At(number), Act::Answer)),
            Deed::Meet => at(context).map(|number| (Place::At(number), Act::Meet)),
            Deed::Choose if expedited => Some((Place::InExpedited, Act::ChooseArbitrator)),
            Deed::Award if expedited => Some((Place::InExpedited, Act::Award)),
            Deed::Choose => Some((Place::InArbitration, Act::ChooseArbitrator)),
            Deed::Award => Some((Place::InArbitration, Act::Award)),
            Deed::Demand => None,
        }
    }

    fn key(&self, place: Place, act: Act) -> String {
        match place {
            Place::Into(_) if act == Act::File => "file".to_owned(),
            Place::Into(number) => format!("appeal-{}", self.step_key(number)),
            Place::At(number) => format!("{}-{}", act.code(), self.step_key(number)),
            Place::Past(number) => format!("file-{}", self.step_key(number)),
            Place::IntoArbitration => "demand".to_owned(),
            Place::InArbitration => act.code().to_owned(),
            Place::InExpedited => format!("expedited-{}", act.code()),
        }
    }

    fn gather(&mut self) {
        for at in 0..self.own.mentions.len() {
            let mention = self.own.mentions[at].clone();
            let taken = self.place(&mention).and_then(|(place, act)| {
                let key = self.key(place, act);
                self.merge(key, act, place, &mention, Vec::new())
            });
            match taken {
                Some((key, unsure)) => {
                    let found = Self::say(&self.own, &mention, About::Deadline { key }, unsure);
                    self.found.push(found);
                }
                None => {
                    let unplaced = Self::leave(&self.own, &mention);
                    self.unplaced.push(unplaced);
                }
            }
        }
    }

    /// Adds a count to its deadline. The deadline's key and what was unsure about the count; `None` where it contradicts
    /// what was read before without saying from when.
    fn merge(
        &mut self,
        key: String,
        act: Act,
        place: Place,
        mention: &Mention,
        only: Vec<CaseKind>,
    ) -> Option<(String, Vec<Unsure>)> {
        let mut unsure = mention.unsure.clone();
        let clocks = mention.starts.iter().map(|start| Clock { span: mention.span, start: *start });
        let Some(draft) = self.drafts.iter_mut().find(|draft| draft.key == key) else {
            let (clocks, which) = (clocks.collect(), mention.which);
            let (if_held, spare) = (mention.if_held, vec![Clock { span: mention.span, start: Start::Filed }]);
            let mut draft = Draft { key: key.clone(), act, place, clocks, which, if_held, only, unsure: Vec::new() };
            if draft.clocks.is_empty() {
                // Kept until it is known whether another sentence says from when.
                draft.clocks = spare;
                draft.unsure.push(Unsure::StartUnsaid);
            }
            self.drafts.push(draft);
            return Some((key, unsure));
        };
        draft.which = draft.which.or(mention.which);
        draft.if_held |= mention.if_held;
        if mention.starts.is_empty() {
            let same = draft.clocks.iter().any(|clock| clock.span == mention.span);
            return same.then_some((key, unsure));
        }
        if draft.unsure.contains(&Unsure::StartUnsaid) {
            draft.unsure.clear();
            draft.clocks.clear();
        }
        for clock in clocks {
            match draft.clocks.iter().find(|earlier| earlier.start == clock.start) {
                Some(earlier) if earlier.span == clock.span => {}
                Some(_) => unsure.push(Unsure::SaidTwice),
                None => draft.clocks.push(clock),
            }
        }
        Some((key, unsure))
    }

    /// Fills in what the text leaves open, and notes that it did.
    fn defaults(&mut self) {
        let meets: Vec<Place> =
            self.drafts.iter().filter(|draft| draft.act == Act::Meet).map(|draft| draft.place).collect();
        let first = self.formal().first().copied().unwrap_or(1);
        let answered = |draft: &Draft| match draft.place {
            Place::Into(number) => number > first,
            Place::IntoArbitration => true,
            _ => false,
        };
        for draft in &mut self.drafts {
            if draft.unsure.contains(&Unsure::StartUnsaid) {
                let span = draft.clocks[0].span;
                let starts: &[Start] = match draft.act {
                    Act::File => &[Start::Knowledge],
                    Act::Appeal | Act::Demand if answered(draft) => &[Start::AnswerReceived, Start::AnswerDue],
                    Act::Award => &[Start::HearingClosed],
                    _ => &[Start::Filed],
                };
                draft.clocks = starts.iter().map(|start| Clock { span, start: *start }).collect();
            }
            let only_meeting = draft.clocks.iter().all(|clock| clock.start == Start::MeetingHeld);
            if draft.act == Act::Answer && only_meeting && meets.contains(&draft.place) {
                let span = draft.clocks[0].span;
                draft.clocks.push(Clock { span, start: Start::MeetingDue });
                draft.which = Some(Which::Sooner);
                draft.unsure.push(Unsure::MeetingMayFail);
            }
            if draft.clocks.len() > 1 && draft.which.is_none() {
                let started = draft.unsure.contains(&Unsure::StartUnsaid);
                draft.unsure.extend((!started).then_some(Unsure::WhichUnsaid));
                let later = draft.act == Act::File || draft.if_held;
                draft.which = Some(if later { Which::Later } else { Which::Sooner });
            }
        }
        let untold: Vec<(String, Vec<Unsure>)> =
            self.drafts.iter().map(|draft| (draft.key.clone(), draft.unsure.clone())).collect();
        for (of, unsure) in untold {
            if let Some(found) = self.found.iter_mut().find(|f| f.what == About::Deadline { key: of.clone() }) {
                found.unsure.extend(unsure);
            }
        }
    }

    /// The article on discipline: ways that go past some steps, and what it says again.
    fn other_article(&mut self, other: &Reading<'_>) {
        for mention in &other.mentions {
            let Some(deed) = mention.deed else { continue };
            let (place, act) = match deed {
                Deed::Demand => (Some(Place::IntoArbitration), Act::Demand),
                Deed::File | Deed::Appeal => (self.past(other, mention).map(Place::Past), Act::File),
                _ => continue,
            };
            let kinds = self.kinds(other, mention);
            let known = place.filter(|place| match place {
                Place::Past(_) => !kinds.is_empty(),
                // Another article can say the same again; it cannot change what this one says.
                _ => self.says_the_same(mention),
            });
            let taken = known.and_then(|place| {
                let key = self.key(place, act);
                let mut mention = mention.clone();
                if mention.starts.is_empty() && place != Place::IntoArbitration {
                    mention.starts.push(Start::Effective);
                    mention.unsure.push(Unsure::StartUnsaid);
                }
                self.merge(key, act, place, &mention, kinds)
            });
            match taken {
                Some((key, mut unsure)) => {
                    unsure.push(Unsure::OtherArticle);
                    self.found.push(Self::say(other, mention, About::Deadline { key }, unsure));
                }
                None => self.unplaced.push(Self::leave(other, mention)),
            }
        }
    }

    fn says_the_same(&self, mention: &Mention) -> bool {
        let demand = self.drafts.iter().find(|draft| draft.key == "demand");
        demand.is_some_and(|draft| {
            let said = |start: &Start| draft.clocks.contains(&Clock { span: mention.span, start: *start });
            mention.starts.iter().all(said)
        })
    }

    /// The step to which this sentence, or one before it in its clause, sends the case.
    fn past(&self, other: &Reading<'_>, mention: &Mention) -> Option<u32> {
        let clause = &other.sentences[mention.sentence].clause;
        let before = other.sentences[..=mention.sentence].iter().rev().take_while(|s| s.clause == *clause);
        let to = before.filter_map(|s| self.words.step_after(&s.text, self.words.to_step)).next()?;
        self.formal().contains(&to).then_some(to)
    }

    /// The kinds of case that the sentence with the step, and those from it to the number, speak of.
    fn kinds(&self, other: &Reading<'_>, mention: &Mention) -> Vec<CaseKind> {
        let clause = &other.sentences[mention.sentence].clause;
        let sends = |at: &usize| self.words.step_after(&other.sentences[*at].text, self.words.to_step).is_some();
        let in_clause = |at: &usize| other.sentences[*at].clause == *clause;
        let from = (0..=mention.sentence).rev().take_while(in_clause).find(sends).unwrap_or(mention.sentence);
        let near = &other.sentences[from..=mention.sentence];
        let has = |list: &[&str]| near.iter().any(|s| self.words.has(&s.text, list));
        let mut kinds = Vec::new();
        if has(self.words.discipline) {
            kinds.push(CaseKind::Discipline);
        }
        if has(self.words.discharge) {
            kinds.push(CaseKind::Discharge);
        }
        kinds
    }

    fn say(reading: &Reading<'_>, mention: &Mention, what: About, unsure: Vec<Unsure>) -> Found {
        let words = reading.words(mention);
        Found { words, ..rules::found(reading, mention.sentence, what, unsure) }
    }

    fn leave(reading: &Reading<'_>, mention: &Mention) -> Unplaced {
        let Found { article, clause, label, quote, range, .. } =
            rules::found(reading, mention.sentence, About::Missed, Vec::new());
        Unplaced { article, clause, label, quote, words: reading.words(mention), range }
    }

    fn deadline(draft: &Draft, silence: Silence, counting: Counting) -> Deadline {
        let actor = match draft.act {
            Act::File | Act::Appeal | Act::Demand => Party::Union,
            Act::Meet | Act::Answer => Party::Employer,
            Act::ChooseArbitrator => Party::Both,
            Act::Award => Party::Arbitrator,
        };
        let which = draft.which.unwrap_or(Which::Sooner);
        let (key, clocks) = (draft.key.clone(), draft.clocks.clone());
        Deadline { key, act: draft.act, actor, clocks, which, counting, silence }
    }

    fn procedure(&self, article: &Part, rules: &Rules) -> Procedure {
        let roll = rules.roll.map_or_else(Default::default, |(roll, _)| roll);
        let counting = Counting { roll, ..Counting::default() };
        let duties = |wanted: Place| -> Vec<Deadline> {
            let mut all: Vec<&Draft> = self.drafts.iter().filter(|draft| draft.place == wanted).collect();
            all.sort_by_key(|draft| draft.act != Act::Meet && draft.act != Act::ChooseArbitrator);
            all.into_iter().map(|d| Self::deadline(d, self.silence(rules, wanted, d.act), counting)).collect()
        };
        let into = |wanted: Place| {
            self.drafts.iter().find(|d| d.place == wanted).map(|d| Self::deadline(d, Silence::Unsaid, counting))
        };
        let (mut steps, mut ways) = (Vec::new(), Vec::new());
        let formal = self.formal();
        let way = |from: Option<String>, to: &str, kind: WayKind, deadline: Option<Deadline>| Way {
            from,
            to: to.to_owned(),
            kind,
            only: Vec::new(),
            deadline,
        };
        let mut before: Option<String> = None;
        for number in &formal {
            let key = self.step_key(*number);
            let named = self.headings.iter().find(|(n, _)| n == number).map(|(_, name)| name.clone());
            let name = named.filter(|name| !name.is_empty()).unwrap_or_else(|| format!("{number}"));
            steps.push(Step { key: key.clone(), kind: StepKind::Formal, name, duties: duties(Place::At(*number)) });
            ways.push(way(before.clone(), &key, WayKind::Ordinary, into(Place::Into(*number))));
            before = Some(key);
        }
        self.informal(rules, &mut steps, &mut ways);
        self.past_steps(&mut ways, counting);
        let arbitrates = |draft: &Draft| matches!(draft.place, Place::IntoArbitration | Place::InArbitration);
        let last = before;
        if self.arbitration.is_some() || self.drafts.iter().any(arbitrates) {
            let heading = self.headings.iter().find(|(n, _)| Some(*n) == self.arbitration);
            let name = heading.map_or_else(|| capital(self.words.arbitration[0]), |(_, name)| name.clone());
            let (kind, key) = (StepKind::Arbitration, "arbitration".to_owned());
            ways.push(way(last.clone(), &key, WayKind::Ordinary, into(Place::IntoArbitration)));
            steps.push(Step { key, kind, name, duties: duties(Place::InArbitration) });
        }
        if self.drafts.iter().any(|draft| draft.place == Place::InExpedited) {
            let key = "expedited-arbitration".to_owned();
            let name = format!("{} ({})", capital(self.words.arbitration[0]), self.words.expedited[0]);
            ways.push(way(last, &key, WayKind::ByAgreement, None));
            steps.push(Step { key, kind: StepKind::Arbitration, name, duties: duties(Place::InExpedited) });
        }
        Procedure {
            article: [article.label.as_str(), article.title.as_str()].join(" ").trim().to_owned(),
            steps,
            ways,
            missed: rules.missed.as_ref().map_or(Missed::Unsaid, |(missed, _)| *missed),
            extension: rules
                .extension
                .map_or(ExtensionRule { by_agreement: true, in_writing: false }, |(rule, _)| rule),
            mediation: rules.mediation.map(|(rule, ..)| rule),
        }
    }

    /// Talking it over first: a step that may be left out, from which the same time to file runs.
    fn informal(&self, rules: &Rules, steps: &mut Vec<Step>, ways: &mut Vec<Way>) {
        let Some(first) = steps.first().map(|step| step.key.clone()).filter(|_| rules.informal.is_some()) else {
            return;
        };
        let file = ways.first().and_then(|way| way.deadline.clone());
        let deadline = file.map(|file| Deadline { key: "file-after-informal".to_owned(), ..file });
        let key = "informal".to_owned();
        let kind = WayKind::Ordinary;
        steps.insert(
            0,
            Step {
                key: key.clone(),
                kind: StepKind::Informal,
                name: capital(self.words.informal[0]),
                duties: Vec::new(),
            },
        );
        ways.push(Way { from: None, to: key.clone(), kind, only: Vec::new(), deadline: None });
        ways.push(Way { from: Some(key), to: first, kind, only: Vec::new(), deadline });
    }

    fn past_steps(&self, ways: &mut Vec<Way>, counting: Counting) {
        for draft in &self.drafts {
            let Place::Past(number) = draft.place else { continue };
            ways.push(Way {
                from: None,
                to: self.step_key(number),
                kind: WayKind::Expedited,
                only: draft.only.clone(),
                deadline: Some(Self::deadline(draft, Silence::Unsaid, counting)),
            });
        }
    }

    fn silence(&self, rules: &Rules, place: Place, act: Act) -> Silence {
        let Place::At(number) = place else { return Silence::Unsaid };
        let own = rules.silent.iter().find(|silent| silent.act == act && silent.step == Some(number));
        let general = || rules.silent.iter().find(|silent| silent.act == act && silent.step.is_none());
        own.or_else(general).map_or(Silence::Unsaid, |silent| silent.means)
    }

    /// Shows where everything that is no count was read, and what was not said at all.
    fn say_rules(&mut self, rules: &Rules, procedure: &Procedure) {
        let mut said: Vec<Found> = Vec::new();
        let own = &self.own;
        for silent in &rules.silent {
            let step = silent.step.map(|number| self.step_key(number));
            let what = About::Silence { step, act: silent.act };
            said.push(rules::found(own, silent.sentence, what, Vec::new()));
        }
        for draft in self.drafts.iter().filter(|draft| draft.act == Act::Answer) {
            let Place::At(number) = draft.place else { continue };
            if self.silence(rules, draft.place, Act::Answer) == Silence::Unsaid {
                let what = About::Silence { step: Some(self.step_key(number)), act: Act::Answer };
                let of = About::Deadline { key: draft.key.clone() };
                let near = self.found.iter().find(|found| found.what == of).cloned();
                said.extend(near.map(|found| Found {
                    what,
                    words: String::new(),
                    unsure: vec![Unsure::SilenceUnsaid],
                    ..found
                }));
            }
        }
        let places = rules.missed.iter().flat_map(|(_, places)| places);
        said.extend(places.map(|at| rules::found(own, *at, About::Missed, Vec::new())));
        said.extend(rules.extension.map(|(_, at)| rules::found(own, at, About::Extension, Vec::new())));
        said.extend(rules.mediation.map(|(_, at, clock)| {
            let unsure = if clock { Vec::new() } else { vec![Unsure::MediationClockUnsaid] };
            rules::found(own, at, About::Mediation, unsure)
        }));
        said.extend(rules.informal.map(|at| rules::found(own, at, About::Informal, vec![Unsure::InformalUntimed])));
        said.extend(rules.roll.map(|(_, at)| rules::found(own, at, About::Roll, Vec::new())));
        said.extend(rules.hours.iter().map(|at| rules::found(own, *at, About::Hour, vec![Unsure::HourToSet])));
        said.extend(own.day_means.map(|(_, at)| rules::found(own, at, About::DayMeaning, Vec::new())));
        self.found.extend(said);
        let unnamed = self.arbitration.is_none() && procedure.step("arbitration").is_some();
        if let Some(demand) =
            self.found.iter_mut().find(|found| unnamed && found.what == About::Deadline { key: "demand".to_owned() })
        {
            demand.unsure.push(Unsure::StepUnnamed);
        }
        if rules.missed.is_none()
            && let Some(file) = self.found.iter_mut().find(|f| f.what == About::Deadline { key: "file".to_owned() })
        {
            file.unsure.push(Unsure::MissedUnsaid);
        }
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}
