//! People, units, roster, standing, invitations and sign-in.
