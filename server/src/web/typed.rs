//! What came with a form: its fields and files, whichever way the browser packed them.

use app::visit::Upload;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequest, Multipart, Request};
use contracts::members::Refusal;
use contracts::records::files::ATTACHMENT_BYTES_MAX;
use http::header::CONTENT_TYPE;

/// How much of a file is kept in memory, in bytes: one more than the largest that any deed takes.
const FILE_BYTES_KEPT_MAX: usize = ATTACHMENT_BYTES_MAX + 1;

/// The fields in order, and the files.
pub struct Typed {
    pub fields: Vec<(String, String)>,
    pub uploads: Vec<Upload>,
}

fn malformed() -> Refusal {
    Refusal::new("form-malformed")
}

/// # Errors
/// `form-malformed`, `form-large`.
pub async fn read(request: Request<Body>, bytes_max: usize) -> Result<Typed, Refusal> {
    let content_type = request.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if content_type.starts_with("multipart/form-data") {
        return read_parts(request).await;
    }
    let body = to_bytes(request.into_body(), bytes_max).await.map_err(|_| Refusal::new("form-large"))?;
    let fields: Vec<(String, String)> = serde_urlencoded::from_bytes(&body).map_err(|_| malformed())?;
    let fields = fields.into_iter().map(|(name, value)| (name, as_typed(value))).collect();
    Ok(Typed { fields, uploads: Vec::new() })
}

/// A field as it was typed: browsers send every line's end as CR LF, whatever the text had (HTML, "constructing the
/// entry list"), and two drafts of one text would differ in every line.
fn as_typed(value: String) -> String {
    if value.contains('\r') { value.replace("\r\n", "\n") } else { value }
}

async fn read_parts(request: Request<Body>) -> Result<Typed, Refusal> {
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| malformed())?;
    let mut typed = Typed { fields: Vec::new(), uploads: Vec::new() };
    let broken = |e: axum::extract::multipart::MultipartError| {
        if e.status() == http::StatusCode::PAYLOAD_TOO_LARGE { Refusal::new("form-large") } else { malformed() }
    };
    while let Some(part) = parts.next_field().await.map_err(broken)? {
        let name = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(str::to_owned) {
            Some(file_name) => {
                // A file beyond every limit is read to its end and cut: so the fields after it still arrive, and the
                // deed refuses it by its size with everything that was typed still there.
                let mut part = part;
                let mut bytes = Vec::new();
                while let Some(chunk) = part.chunk().await.map_err(broken)? {
                    let room = FILE_BYTES_KEPT_MAX.saturating_sub(bytes.len());
                    bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
                }
                // A browser sends a part without name and content where no file was chosen: that is no file.
                if !file_name.is_empty() || !bytes.is_empty() {
                    typed.uploads.push(Upload { field: name, file_name, bytes: bytes.into() });
                }
            }
            None => typed.fields.push((name, as_typed(part.text().await.map_err(broken)?))),
        }
    }
    Ok(typed)
}
