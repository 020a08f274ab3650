/*
 * Tokens of the policy language.
 *
 * The lexer is total: every character of every text ends up in exactly one token, so the parser can
 * report what is wrong with a place and ANTLR's own lexer messages never appear. Strings have a
 * mode, interpolations another; an unclosed string ends with its line and unwinds both.
 */
lexer grammar PlimLexer;
@members {
  // Words and signs by their text, for the interpolation mode: taken from the vocabulary, so that
  // there is one list of keywords.
  private static final java.util.Map<String, Integer> FIXED = fixedTokens();

  private static java.util.Map<String, Integer> fixedTokens() {
    java.util.Map<String, Integer> fixed = new java.util.HashMap<>();
    for (int type = 1; type <= VOCABULARY.getMaxTokenType(); type++) {
      String literal = VOCABULARY.getLiteralName(type);
      if (literal != null) {
        fixed.put(literal.substring(1, literal.length() - 1), type);
      }
    }
    return java.util.Map.copyOf(fixed);
  }

  private int fixed(int otherwise) {
    return FIXED.getOrDefault(getText(), otherwise);
  }

  // A string ends with its line, whatever was open in it.
  private void backToTop() {
    while (!_modeStack.isEmpty()) {
      popMode();
    }
  }
}

tokens { INTERP_OPEN, INTERP_CLOSE, UNCLOSED, BAD_NUMBER, BAD_NAME, BAD_TAG, UNEXPECTED }

EDITION:'edition'; PACKAGE:'package'; IMPORT:'import'; AS:'as'; PUB:'pub'; PARAM:'param'; LET:'let'; FN:'fn'; RULE:'rule';
PROFILE:'profile'; EXTENDS:'extends'; WAIVE:'waive'; TEST:'test';
FOR:'for'; IN:'in'; WHERE:'where'; REQUIRE:'require'; DENY:'deny'; IF:'if'; THEN:'then'; ELSE:'else';
MATCH:'match'; AND:'and'; OR:'or'; NOT:'not'; IMPLIES:'implies'; IS:'is'; MATCHES:'matches'; OTHERWISE:'otherwise';
ANY:'any'; ALL:'all'; NO:'no'; ONE:'one'; COUNT:'count'; TRUE:'true'; FALSE:'false';
PRESENT:'present'; ABSENT:'absent'; KNOWN:'known'; UNKNOWN:'unknown';
// soft keywords: legal as field, variable and argument names (parser rule `name`)
SEVERITY:'severity'; ALIASES:'aliases'; REFS:'refs'; TAGS:'tags'; DEPRECATED:'deprecated';
MESSAGE:'message'; AT:'at'; FIX:'fix'; NOTE:'note'; SUGGEST:'suggest'; INSERT:'insert'; BEFORE:'before'; AFTER:'after';
REPLACE:'replace'; WITH:'with'; DELETE:'delete'; GIVEN:'given'; EXPECT:'expect'; USE:'use'; DROP:'drop'; BECAUSE:'because';
SET:'set'; ON:'on'; OWNER:'owner'; REASON:'reason'; EXPIRES:'expires'; FILES:'files'; TARGETS:'targets';
LBRACE:'{'; RBRACE:'}'; LPAR:'('; RPAR:')'; LBR:'['; RBR:']'; LT:'<'; GT:'>'; LE:'<='; GE:'>='; EQ:'=='; NE:'!='; ASSIGN:'=';
ARROW:'->'; FAT:'=>'; QDOT:'?.'; QQ:'??'; QM:'?'; DOTDOT:'..'; DOT:'.'; COMMA:','; COLON:':'; STAR:'*'; SLASH:'/';
PERCENT:'%'; PLUS:'+'; MINUS:'-'; TILDE:'~';

INSTANT  : F_DATE 'T' D D ':' D D (':' D D)? 'Z' ;
DATE     : F_DATE ;
DURATION : F_INT ('ms'|'s'|'m'|'h'|'d'|'w') ;
BYTES    : F_INT ('.' D+)? ('B'|'KB'|'MB'|'GB'|'TB'|'KiB'|'MiB'|'GiB'|'TiB') ;
MODE     : '0o' [0-7]+ ;
DECIMAL  : F_INT '.' D+ ;
INT      : F_INT ;
RULE_NAME : F_KEBAB ;                                          // kebab-case, two words at least
TYPE_ID  : [A-Z] [A-Za-z0-9]* ;
TAGGED   : F_TAG F_QUOTED ;
ID       : F_ID ;
TEXT     : '"""' .*? '"""' ;
QUOTE    : '"' -> pushMode(STR) ;
DOC_COMMENT : '///' (~[/\r\n] ~[\r\n]*)? -> channel(2) ;       // documents the declaration that follows
COMMENT     : '//' ~[\r\n]* -> channel(HIDDEN) ;
WS          : [ \t\r\n\uFEFF]+ -> channel(HIDDEN) ;
// what people write by habit becomes one token with a guided message, never two tokens that happen to parse
TOP_BAD_NUMBER : F_BAD_NUMBER -> type(BAD_NUMBER) ;            // 30days 512mb 0755 1.2.3 2026-1-5 1h30m
TOP_BAD_NAME   : F_BAD_NAME -> type(BAD_NAME) ;                // max_age-1  runAsRoot
TOP_BAD_TAG    : F_ID F_QUOTED -> type(BAD_TAG) ;              // r"…" regex"…"
TOP_FOREIGN    : F_FOREIGN -> type(UNEXPECTED) ;
TOP_UNEXPECTED : . -> type(UNEXPECTED) ;                       // the parser reports it with a span; ANTLR's lexer never speaks

fragment D       : [0-9] ;
fragment F_INT   : '0' | [1-9] (D | '_' D)* ;
fragment F_DATE  : D D D D '-' D D '-' D D ;
fragment F_ID    : [a-z_] [a-z0-9_]* ;
fragment F_KEBAB : [a-z] [a-z0-9]* ('-' [a-z0-9]+)+ ;
fragment F_TAG   : 're' | 'glob' | 'v' | 'vr' | 'img' | 'cidr' | 'digest' ;
fragment F_QUOTED : '"' (~["\\\r\n] | '\\' ~[\r\n])* '"' ;
fragment F_BAD_NUMBER : D (D | '_')+ | D [0-9_]* ('.' D+)* [A-Za-z_] ('.'? [A-Za-z0-9_])* | D+ '.' D+ ('.' [0-9A-Za-z]+)+ | D+ '-' D+ '-' D+ ;
fragment F_BAD_NAME   : [a-z_] [a-zA-Z0-9_]* ('-' [a-zA-Z0-9_]+)* ;
fragment F_FOREIGN    : '&&' | '||' | '===' | '!==' | ':=' | '<-' | '!~' | '=~' | '/*' | '$' | '\'' ~['\r\n]* '\'' ;

mode STR;
STR_TEXT   : (~["\\{\r\n] | '\\u{' [0-9A-Fa-f]+ '}' | '\\' ~[\r\n])+ ;
STR_INTERP : '{' -> type(INTERP_OPEN), pushMode(INTERP) ;
STR_CLOSE  : '"' -> type(QUOTE), popMode ;
STR_END    : '\\'? ('\r'? '\n' | '\r') { backToTop(); } -> type(UNCLOSED) ;
STR_BAD    : . -> type(UNEXPECTED) ;

mode INTERP;                                                    // one line, no comments; everything else as above
I_LBRACE  : '{' -> type(LBRACE), pushMode(INTERP) ;
I_CLOSE   : '}' { popMode(); setType(_mode == STR ? INTERP_CLOSE : RBRACE); } ;    // back in the text, or out of a set
I_QUOTE   : '"' -> type(QUOTE), pushMode(STR) ;
I_INSTANT : F_DATE 'T' D D ':' D D (':' D D)? 'Z' -> type(INSTANT) ;
I_DATE    : F_DATE -> type(DATE) ;
I_DURATION : F_INT ('ms'|'s'|'m'|'h'|'d'|'w') -> type(DURATION) ;
I_BYTES   : F_INT ('.' D+)? ('B'|'KB'|'MB'|'GB'|'TB'|'KiB'|'MiB'|'GiB'|'TiB') -> type(BYTES) ;
I_MODE    : '0o' [0-7]+ -> type(MODE) ;
I_DECIMAL : F_INT '.' D+ -> type(DECIMAL) ;
I_INT     : F_INT -> type(INT) ;
I_KEBAB   : F_KEBAB -> type(RULE_NAME) ;
I_TYPE    : [A-Z] [A-Za-z0-9]* -> type(TYPE_ID) ;
I_TAGGED  : F_TAG F_QUOTED -> type(TAGGED) ;
I_WORD    : F_ID { setType(fixed(ID)); } ;
I_SIGN    : ([=!<>] '=' | '->' | '=>' | '?.' | '??' | '..' | [()[\]<>=?.,:*/%+~-]) { setType(fixed(UNEXPECTED)); } ;
I_WS      : [ \t]+ -> channel(HIDDEN) ;
I_END     : ('\r'? '\n' | '\r') { backToTop(); } -> type(UNCLOSED) ;
I_BAD_NUMBER : F_BAD_NUMBER -> type(BAD_NUMBER) ;
I_BAD_NAME   : F_BAD_NAME -> type(BAD_NAME) ;
I_FOREIGN : F_FOREIGN -> type(UNEXPECTED) ;
I_BAD     : . -> type(UNEXPECTED) ;
