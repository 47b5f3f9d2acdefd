//! `redline BEFORE AFTER [json|text|summary|html|time]`: the engine by itself, for measuring.
use contracts::redlines;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let read = |p: &str| std::fs::read_to_string(p).expect("readable text");
    let (a, b) = (read(&args[1]), read(&args[2]));
    let start = std::time::Instant::now();
    let redline = redlines::compare(&a, &b);
    let took = start.elapsed();
    match args.get(3).map_or("json", String::as_str) {
        "text" => print!("{}", redlines::render::plain(&redline)),
        "summary" => println!("{:#?}", redline.summary),
        "html" => print!("{}", redlines::render::inline(&redline, &redlines::render::View::default())),
        "changes" => {
            for c in redline.changes() {
                println!("{c:?}")
            }
        }
        "time" => println!("{took:?} {} ops", redline.ops.len()),
        _ => print!("{}", redlines::render::json(&redline)),
    }
}
