//! A browser without scripts: cookies, forms, redirects.

use axum::Router;
use axum::body::{Body, BodyDataStream, to_bytes};
use http::header::{ACCEPT, ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN, SET_COOKIE};
use http::{HeaderMap, Method, Request, StatusCode};
use std::collections::BTreeMap;
use tower::ServiceExt;

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
    /// Where it was found, after redirects.
    pub path: String,
}

impl Answer {
    pub fn location(&self) -> Option<&str> {
        self.headers.get(LOCATION).and_then(|v| v.to_str().ok())
    }

    /// The body without what differs from answer to answer: the nonce.
    pub fn plain(&self) -> String {
        let mut text = self.body.clone();
        while let Some(at) = text.find("nonce=\"") {
            let end = text[at + 7..].find('"').map_or(text.len(), |e| at + 8 + e);
            text.replace_range(at..end, "");
        }
        text
    }

    /// The values of an attribute, as often as the page has it.
    pub fn values_of(&self, attribute: &str) -> Vec<&str> {
        let mark = format!(" {attribute}=\"");
        let value = |(at, _): (usize, &str)| self.body[at + mark.len()..].split_once('"').map(|(value, _)| value);
        self.body.match_indices(&mark).filter_map(value).collect()
    }

    pub fn assert_shows(&self, text: &str) -> &Self {
        assert!(self.body.contains(text), "{} ({}) does not show {text:?}:\n{}", self.path, self.status, self.body);
        self
    }

    pub fn assert_hides(&self, text: &str) -> &Self {
        assert!(!self.body.contains(text), "{} ({}) shows {text:?}", self.path, self.status);
        self
    }
}

/// One person's browser.
#[derive(Clone)]
pub struct Client {
    pub(crate) router: Router,
    pub cookies: BTreeMap<String, String>,
    pub language: &'static str,
}

impl Client {
    pub fn new(router: Router) -> Self {
        Self { router, cookies: BTreeMap::new(), language: "en" }
    }

    async fn send(
        &mut self,
        method: Method,
        path: &str,
        accept: &str,
        content_type: Option<&str>,
        body: Body,
    ) -> Answer {
        let cookies = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect::<Vec<_>>().join("; ");
        let mut request = Request::builder().method(method).uri(path).header(HOST, "localhost:3000");
        request = request.header(ORIGIN, crate::ORIGIN).header(ACCEPT, accept).header(ACCEPT_LANGUAGE, self.language);
        if !cookies.is_empty() {
            request = request.header(COOKIE, cookies);
        }
        if let Some(content_type) = content_type {
            request = request.header(CONTENT_TYPE, content_type);
        }
        let request = request.body(body).expect("a well-formed request");
        let response = self.router.clone().oneshot(request).await.expect("the router always answers");
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(SET_COOKIE) {
            let pair = cookie.to_str().expect("a readable cookie").split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').expect("a cookie with a name");
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let body = to_bytes(body, usize::MAX).await.expect("a whole body");
        let body = String::from_utf8_lossy(&body).into_owned();
        Answer { status: parts.status, headers: parts.headers, body, path: path.to_owned() }
    }

    /// Opens a page, without following redirects.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, "text/html", None, Body::empty()).await
    }

    /// Opens what goes on being answered: its status, and its parts as they come.
    pub async fn stream(&self, path: &str) -> (StatusCode, BodyDataStream) {
        let cookies = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect::<Vec<_>>().join("; ");
        let request = Request::get(path).header(HOST, "localhost:3000").header(COOKIE, cookies);
        let request = request.body(Body::empty()).expect("a well-formed request");
        let response = self.router.clone().oneshot(request).await.expect("the router always answers");
        (response.status(), response.into_body().into_data_stream())
    }

    /// Opens a page and follows up to five redirects.
    pub async fn visit(&mut self, path: &str) -> Answer {
        let mut answer = self.get(path).await;
        for _ in 0..5 {
            match answer.location().map(str::to_owned) {
                Some(next) => answer = self.get(&next).await,
                None => return answer,
            }
        }
        answer
    }

    /// Sends a form as a browser does, without following the redirect.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_urlencoded::to_string(fields).expect("fields are text");
        self.send(Method::POST, path, "text/html", Some("application/x-www-form-urlencoded"), Body::from(body)).await
    }

    /// Sends a form and follows the redirect.
    pub async fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.post(path, fields).await;
        match answer.location().map(str::to_owned) {
            Some(next) => self.visit(&next).await,
            None => answer,
        }
    }

    /// Sends a form with a file.
    pub async fn submit_file(&mut self, path: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Answer {
        const BOUNDARY: &str = "the-boundary-of-the-tests";
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let (name, file_name, bytes) = file;
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        let content_type = format!("multipart/form-data; boundary={BOUNDARY}");
        let answer = self.send(Method::POST, path, "text/html", Some(&content_type), Body::from(body)).await;
        match answer.location().map(str::to_owned) {
            Some(next) => self.visit(&next).await,
            None => answer,
        }
    }

    /// Calls a server function as a script does: the refusal comes back as JSON.
    pub async fn call(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_urlencoded::to_string(fields).expect("fields are text");
        self.send(Method::POST, path, "application/json", Some("application/x-www-form-urlencoded"), Body::from(body))
            .await
    }
}
