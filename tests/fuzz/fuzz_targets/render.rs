//! Renderings never fail, and no text can leave its place in the HTML: every tag that opens closes, in order.
#![no_main]

mod split;

use contracts::redlines::{compare, render};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let [before, after] = split::texts(data);
    let redline = compare(&before, &after);
    let view = render::View { formatting: data.len() % 2 == 0, ..render::View::default() };
    for html in [render::inline(&redline, &view), render::side_by_side(&redline, &view), render::changes_only(&redline, &view), render::clean(&redline, &view)] {
        let mut open = Vec::new();
        for tag in html.split('<').skip(1) {
            let (inside, _) = tag.split_once('>').expect("a tag that ends");
            match inside.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name)),
                None => open.push(inside.split(' ').next().unwrap_or_default()),
            }
        }
        assert!(open.is_empty());
    }
    let _ = (redline.changes(), redline.formatting(), render::plain(&redline), render::json(&redline));
});
