//! `redline BEFORE AFTER [json|text|summary|html|changes|time]`: the engine by itself, for measuring; `json` goes out as it is
//! made, as from the command line.
use std::io::{BufWriter, Write};

use contracts::redlines;

/// Text on its way to standard output.
struct Out(BufWriter<std::io::StdoutLock<'static>>);

impl std::fmt::Write for Out {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.0.write_all(text.as_bytes()).map_err(|_| std::fmt::Error)
    }
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let read = |p: &str| std::fs::read_to_string(p).expect("readable text");
    let how = args.get(3).map_or("json", String::as_str);
    // What the command line does before it reads anything.
    drop(std::hint::black_box(Vec::<u8>::with_capacity((32 << 20) - (64 << 10))));
    let (a, b) = (read(&args[1]), read(&args[2]));
    if how == "json" {
        let mut out = Out(BufWriter::with_capacity(1 << 16, std::io::stdout().lock()));
        redlines::render::compared_json(&a, &b, &mut out).expect("somebody who reads");
        return out.0.flush().expect("somebody who reads");
    }
    let start = std::time::Instant::now();
    let redline = redlines::compare(&a, &b);
    let took = start.elapsed();
    match how {
        "text" => print!("{}", redlines::render::plain(&redline)),
        "summary" => println!("{:#?}", redline.summary),
        "html" => print!("{}", redlines::render::inline(&redline, &redlines::render::View::default())),
        "changes" => {
            for c in redline.changes() {
                println!("{c:?}")
            }
        }
        _ => println!("{took:?} {} ops", redline.ops.len()),
    }
}
